import { crc32, deflateRawSync, inflateRawSync } from "node:zlib";
import { Refused } from "../exchange/refused";
import type { LocalText } from "../knowledge/problem";
import { archiveLimits, archiveMessages as messages } from "./archive-limits";

/** A zip archive (APPNOTE 6.3, without its encryption, its parts on several disks and its 64-bit sizes). */
export interface ZipArchive {
  readonly names: readonly string[];
  /** The bytes of an entry, checked against its size and sum. @throws Refused */
  readonly read: (name: string) => Uint8Array | undefined;
  /**
   * The archive with other bytes for some entries and with new ones behind them. Everything else is copied as it is packed.
   * Dates of what changes are those of its entry, or the first one's.
   */
  readonly withEntries: (changes: ReadonlyMap<string, Uint8Array>) => Uint8Array;
}

interface Entry {
  readonly name: string;
  /** Its record in the directory, to be copied. */
  readonly record: Buffer;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Of the packed bytes. */
  readonly start: number;
}

const endMark = 0x06054b50;
const recordMark = 0x02014b50;
const localMark = 0x04034b50;
const stored = 0;
const deflated = 8;
/** UTF-8 names. */
const utf8Flag = 0x800;

/** Opens an archive; looks at its directory only. @throws Refused */
export function openZip(bytes: Uint8Array): ZipArchive {
  if (bytes.length > archiveLimits.maxArchiveBytes) throw new Refused(messages.tooLarge);
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = new Map<string, Entry>();
  for (const entry of readDirectory(buffer)) {
    if (entries.has(entry.name)) refuse(messages.twice, entry.name);
    entries.set(entry.name, entry);
  }
  checkOverlaps([...entries.values()]);
  return {
    names: [...entries.keys()],
    read: (name) => {
      const entry = entries.get(name);
      return entry && unpack(buffer, entry);
    },
    withEntries: (changes) => write(buffer, [...entries.values()], changes),
  };
}

function refuse(text: LocalText, part?: string): never {
  throw new Refused(text, part === undefined ? {} : { part });
}

function findEnd(buffer: Buffer): number {
  const lowest = Math.max(0, buffer.length - 22 - 0xffff);
  for (let at = buffer.length - 22; at >= lowest; at--)
    if (buffer.readUInt32LE(at) === endMark && at + 22 + buffer.readUInt16LE(at + 20) === buffer.length)
      return at;
  return -1;
}

function readDirectory(buffer: Buffer): readonly Entry[] {
  const end = findEnd(buffer);
  if (end < 0) refuse(messages.noArchive);
  const count = buffer.readUInt16LE(end + 10);
  const size = buffer.readUInt32LE(end + 12);
  const start = buffer.readUInt32LE(end + 16);
  const split = buffer.readUInt16LE(end + 4) !== 0 || buffer.readUInt16LE(end + 8) !== count;
  if (split || count === 0xffff || start === 0xffffffff) refuse(messages.unusual);
  if (count > archiveLimits.maxEntries) refuse(messages.tooMany);
  if (start + size > end) refuse(messages.damaged);
  const entries: Entry[] = [];
  let at = start;
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || buffer.readUInt32LE(at) !== recordMark) refuse(messages.damaged);
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) =>
      buffer.readUInt16LE(at + offset),
    ) as [number, number, number];
    const next = at + 46 + nameLength + extraLength + commentLength;
    if (next > end) refuse(messages.damaged);
    entries.push(readEntry(buffer, buffer.subarray(at, next), nameLength, start));
    at = next;
  }
  return entries;
}

function readEntry(buffer: Buffer, record: Buffer, nameLength: number, directory: number): Entry {
  const flags = record.readUInt16LE(8);
  const name = record.toString(flags & utf8Flag ? "utf8" : "latin1", 46, 46 + nameLength);
  if (!isSafeName(name)) refuse(messages.badName, shown(name));
  if (flags & 0x2041) refuse(messages.encrypted, name);
  const method = record.readUInt16LE(10);
  if (method !== stored && method !== deflated) refuse(messages.unusual, name);
  const crc = record.readUInt32LE(16);
  const packed = record.readUInt32LE(20);
  const size = record.readUInt32LE(24);
  const local = record.readUInt32LE(42);
  if ([packed, size, local].includes(0xffffffff)) refuse(messages.unusual, name);
  if (method === stored && packed !== size) refuse(messages.damaged, name);
  if (local + 30 > directory || buffer.readUInt32LE(local) !== localMark) refuse(messages.damaged, name);
  const start = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28);
  if (start + packed > directory) refuse(messages.damaged, name);
  return { name, record, flags, method, crc, packed, size, start };
}

/** Names stay below the folder that somebody might unpack the archive in. */
const isSafeName = (name: string): boolean =>
  name !== "" &&
  !name.includes("\0") &&
  !name.includes("\\") &&
  !name.startsWith("/") &&
  !/^[a-z]:/i.test(name) &&
  !name.split("/").includes("..");

const shown = (name: string): string => name.slice(0, 80);

/** Entries that share bytes make a small archive unpack to any size. */
function checkOverlaps(entries: readonly Entry[]): void {
  const sorted = [...entries].sort((a, b) => a.start - b.start);
  for (const [index, { start, packed }] of sorted.entries()) {
    const next = sorted[index + 1];
    if (next && start + packed > next.start) refuse(messages.damaged, next.name);
  }
}

function unpack(buffer: Buffer, { name, method, packed, size, start, crc }: Entry): Uint8Array {
  if (size > archiveLimits.maxPartBytes) refuse(messages.partTooLarge, name);
  if (size > archiveLimits.freeBytes && size > packed * archiveLimits.maxRatio) refuse(messages.bomb, name);
  const raw = buffer.subarray(start, start + packed);
  const bytes = method === stored ? raw : inflate(raw, size, name);
  if (bytes.length !== size || crc32(bytes) !== crc) refuse(messages.damaged, name);
  return bytes;
}

function inflate(raw: Buffer, size: number, name: string): Buffer {
  try {
    return inflateRawSync(raw, { maxOutputLength: Math.max(1, size) });
  } catch {
    return refuse(messages.damaged, name);
  }
}

interface Written {
  readonly record: Buffer;
  readonly data: Uint8Array;
}

function write(
  buffer: Buffer,
  entries: readonly Entry[],
  changes: ReadonlyMap<string, Uint8Array>,
): Uint8Array {
  const known = new Set(entries.map(({ name }) => name));
  const model = entries[0];
  const written = [
    ...entries.map((entry): Written => {
      const changed = changes.get(entry.name);
      return changed
        ? pack(entry.record, changed)
        : { record: entry.record, data: buffer.subarray(entry.start, entry.start + entry.packed) };
    }),
    ...[...changes]
      .filter(([name]) => !known.has(name))
      .map(([name, bytes]) => pack(newRecord(name, model), bytes)),
  ];
  const chunks: Uint8Array[] = [];
  const records: Buffer[] = [];
  let at = 0;
  for (const { record, data } of written) {
    const nameLength = record.readUInt16LE(28);
    const own = Buffer.from(record);
    // Sizes stand in the header: nothing follows the data.
    own.writeUInt16LE(own.readUInt16LE(8) & ~0x8, 8);
    own.writeUInt32LE(at, 42);
    const header = Buffer.alloc(30 + nameLength);
    header.writeUInt32LE(localMark, 0);
    own.copy(header, 4, 6, 28);
    header.writeUInt16LE(nameLength, 26);
    own.copy(header, 30, 46, 46 + nameLength);
    chunks.push(header, data);
    records.push(own);
    at += header.length + data.length;
  }
  const directory = Buffer.concat(records);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(endMark, 0);
  end.writeUInt16LE(written.length, 8);
  end.writeUInt16LE(written.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...chunks, directory, end]);
}

function pack(record: Buffer, bytes: Uint8Array): Written {
  const data = deflateRawSync(bytes);
  const own = Buffer.from(record);
  own.writeUInt16LE(deflated, 10);
  own.writeUInt32LE(crc32(bytes), 16);
  own.writeUInt32LE(data.length, 20);
  own.writeUInt32LE(bytes.length, 24);
  return { record: own, data };
}

/** A record with name and date alone. */
function newRecord(name: string, model: Entry | undefined): Buffer {
  const encoded = Buffer.from(name, "utf8");
  const record = Buffer.alloc(46 + encoded.length);
  record.writeUInt32LE(recordMark, 0);
  record.writeUInt16LE(20, 4);
  record.writeUInt16LE(20, 6);
  record.writeUInt16LE(utf8Flag, 8);
  model?.record.copy(record, 12, 12, 16);
  record.writeUInt16LE(encoded.length, 28);
  encoded.copy(record, 46);
  return record;
}
