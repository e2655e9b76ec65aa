import { closeSync, openSync, readSync } from "node:fs";
import { join } from "node:path";
import { firstLine, readLanguageWith } from "./language-store";

/**
 * Has the large language data read from dist/language.jsonl in `folder`, one text at a time when it is first needed. The file is ASCII, so
 * that characters are bytes.
 */
export function readLanguageFrom(folder: string): void {
  let places: ReadonlyMap<string, { readonly at: number; readonly length: number }> | undefined;
  readLanguageWith((name) => {
    const file = openSync(join(folder, "language.jsonl"), "r");
    try {
      places ??= placesOf(textAt(file, 0, firstLine));
      const place = places.get(name);
      return place && textAt(file, place.at, place.length);
    } finally {
      closeSync(file);
    }
  });
}

function placesOf(first: string): ReadonlyMap<string, { readonly at: number; readonly length: number }> {
  const places = new Map<string, { at: number; length: number }>();
  let at = firstLine;
  for (const [name, length] of JSON.parse(first) as readonly (readonly [name: string, length: number])[]) {
    places.set(name, { at, length });
    at += length + 1;
  }
  return places;
}

function textAt(file: number, at: number, length: number): string {
  const bytes = Buffer.allocUnsafe(length);
  for (let done = 0; done < length;) {
    const more = readSync(file, bytes, done, length - done, at + done);
    if (more === 0) throw new Error("language.jsonl is shorter than it says");
    done += more;
  }
  return bytes.toString("latin1");
}
