import { placesByKey } from "../features/find-references";
import type { Location } from "vscode-languageserver";
import type { DraftReads } from "./draft-reads";
import type { PlacesResult, Spot } from "./requests";
import type { Session } from "./session";
import { rangeOf } from "./to-lsp";
import { decode } from "./uris";

/** The workspace's drafts: open ones as they are, closed ones as they were saved. */
export interface Drafts {
  /** What is read of each. */
  readonly reads: DraftReads;
  /** All mentions of what `key` names, by URI; the workspace's drafts and all open documents. */
  readonly mentions: (key: string, isCancelled: () => boolean) => Promise<readonly Location[]>;
  /** The same of the drafts alone, by draft. */
  readonly places: (key: string, isCancelled: () => boolean) => Promise<PlacesResult["drafts"]>;
}

export function createDrafts(
  { documents, views }: Pick<Session, "documents" | "views">,
  reads: DraftReads,
): Drafts {
  const openMentions = async (uri: string, key: string): Promise<readonly Location[]> => {
    const view = await views.of(uri);
    if (!view) return [];
    const spans = placesByKey(view.analysis, view.knowledge).get(key) ?? [];
    return spans.map((span) => ({ uri, range: rangeOf(view.snapshot.lines, span) }));
  };

  return {
    reads,
    mentions: async (key, isCancelled) => {
      await reads.readAll(isCancelled);
      if (isCancelled()) return [];
      const open = documents.all().map(({ uri }) => uri);
      const found = (await Promise.all(open.map((uri) => openMentions(uri, key)))).flat();
      const seen = new Set(open.map(decode));
      for (const { uri, read } of reads.known())
        if (!seen.has(decode(uri)))
          for (const spot of read.places.get(key) ?? []) found.push({ uri, range: rangeOfSpot(spot) });
      return found.sort((a, b) =>
        a.uri < b.uri
          ? -1
          : a.uri > b.uri
            ? 1
            : a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character,
      );
    },
    places: async (key, isCancelled) => {
      await reads.readAll(isCancelled);
      if (isCancelled()) return [];
      return reads
        .known()
        .flatMap(({ uri, name, read }) => {
          const at = read.places.get(key) ?? [];
          return at.length > 0 ? [{ uri, name, at }] : [];
        })
        .sort((a, b) => (a.name < b.name ? -1 : 1));
    },
  };
}

const rangeOfSpot = ([line, character, endLine, endCharacter]: Spot): Location["range"] => ({
  start: { line, character },
  end: { line: endLine, character: endCharacter },
});
