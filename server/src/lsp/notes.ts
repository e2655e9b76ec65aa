import type { Location } from "vscode-languageserver";
import type { Passage } from "../analysis/finding";
import { lineIndex, type LineIndex } from "../text/lines";
import { rangeOf } from "./to-lsp";
import { keepByObject } from "../text/keep-by-object";
import type { PackSource } from "./workspace-packs";

/** Where the passages of the notes in force stand for the client. */
export interface Notes {
  readonly uri: (pack: string) => string | undefined;
  /** URI of the pack's folder; undefined of a shipped pack. */
  readonly folder: (pack: string) => string | undefined;
  readonly location: (passage: Passage) => Location | undefined;
  /** The words of a passage, white space folded, at most 200 units. */
  readonly excerpt: (passage: Passage) => string;
}

const longest = 200;

/** `asDocuments`: the client serves `notawijzer-nota:` documents. */
export function createNotes(sources: readonly PackSource[], asDocuments: boolean): Notes {
  const byId = new Map(sources.map((source) => [source.pack.id, source]));
  const lines = new Map<string, LineIndex>();
  const linesOf = (pack: string, note: string): LineIndex => {
    const known = lines.get(pack) ?? lineIndex(note);
    lines.set(pack, known);
    return known;
  };
  const uri = (pack: string): string | undefined =>
    asDocuments ? `notawijzer-nota:/${encodeURIComponent(pack)}/note.md` : byId.get(pack)?.noteUri;
  return {
    uri,
    folder: (pack) => byId.get(pack)?.folder,
    location: keepByObject((passage) => {
      const source = byId.get(passage.pack);
      const at = source && uri(passage.pack);
      return at ? { uri: at, range: rangeOf(linesOf(passage.pack, source.pack.note), passage) } : undefined;
    }),
    excerpt: keepByObject(({ pack, start, end }) => {
      const words = (byId.get(pack)?.pack.note.slice(start, end) ?? "").replace(/\s+/g, " ").trim();
      return words.length <= longest ? words : `${words.slice(0, longest).replace(/\s\S*$/, "")} …`;
    }),
  };
}
