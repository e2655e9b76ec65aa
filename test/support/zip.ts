import { crc32, deflateRawSync } from "node:zlib";

export interface ZipPart {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What the directory says instead of what is true. */
  readonly lies?: {
    readonly size?: number;
    readonly packed?: number;
    readonly flags?: number;
    readonly method?: number;
  };
  readonly stored?: boolean;
  /** As some programs write it: sizes stand behind the data. */
  readonly descriptor?: boolean;
}

/** A zip archive, written independently of the one that the project reads and writes. */
export function zipOf(parts: readonly ZipPart[], count?: number): Buffer {
  const chunks: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, bytes, lies = {}, stored = false, descriptor = false } of parts) {
    const data = stored ? Buffer.from(bytes) : deflateRawSync(bytes);
    const nameBytes = Buffer.from(name, "utf8");
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(lies.flags ?? (descriptor ? 8 : 0), 2);
    fields.writeUInt16LE(lies.method ?? (stored ? 0 : 8), 4);
    fields.writeUInt32LE(0x5a2a0000, 6);
    fields.writeUInt32LE(crc32(bytes), 10);
    fields.writeUInt32LE(lies.packed ?? data.length, 14);
    fields.writeUInt32LE(lies.size ?? bytes.length, 18);
    fields.writeUInt16LE(nameBytes.length, 22);
    const local = Buffer.from(fields);
    if (descriptor) local.fill(0, 10, 22);
    const tail = Buffer.alloc(descriptor ? 16 : 0);
    if (descriptor) {
      tail.writeUInt32LE(0x08074b50, 0);
      fields.copy(tail, 4, 10, 22);
    }
    const whole = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), local, nameBytes, data, tail]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00", "latin1"), fields, rest, nameBytes]));
    chunks.push(whole);
    at += whole.length;
  }
  const records = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(count ?? parts.length, 8);
  end.writeUInt16LE(count ?? parts.length, 10);
  end.writeUInt32LE(records.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...chunks, records, end]);
}
