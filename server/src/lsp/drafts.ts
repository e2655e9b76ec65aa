import { placesByKey } from "../features/find-references";
import { matchesGlob } from "../text/glob";
import { lineIndex } from "../text/lines";
import type { Location, Range } from "vscode-languageserver";
import { folderOf } from "./contexts";
import type { Session } from "./session";
import { rangeOf } from "./to-lsp";
import { decode, pathInFolder } from "./uris";
import type { View } from "./views";

/** The workspace's drafts: open ones as they are, closed ones as they were saved. */
export interface Drafts {
  /** All mentions of what `key` names, by URI; the drafts of the view's folder and the open documents. */
  readonly mentions: (view: View, key: string, isCancelled: () => boolean) => Promise<readonly Location[]>;
  /** The file changed or is gone. */
  readonly forget: (uri: string) => void;
}

const maxDrafts = 2000;
const maxLength = 10_000_000;

interface Read {
  readonly analyser: View["analyser"];
  readonly ranges: ReadonlyMap<string, readonly Range[]>;
}

/** Closed drafts are read when first asked for; only the places of their mentions are kept. */
export function createDrafts({ documents, views, host, folders }: Omit<Session, "drafts">): Drafts {
  const closed = new Map<string, Read>();

  const openMentions = async (uri: string, key: string): Promise<readonly Location[]> => {
    const view = await views.of(uri);
    if (!view) return [];
    const spans = placesByKey(view.analysis, view.knowledge).get(key) ?? [];
    return spans.map((span) => ({ uri, range: rangeOf(view.snapshot.lines, span) }));
  };

  const readClosed = async (uri: string, { analyser, knowledge }: View): Promise<Read | undefined> => {
    const known = closed.get(decode(uri));
    if (known?.analyser === analyser) return known;
    const answer = await host.readFile(uri);
    if ("error" in answer || answer.text.length > maxLength) return undefined;
    const { text } = answer;
    const analysis = analyser.analyse({ text, languageId: /\.txt$/i.test(uri) ? "plaintext" : "markdown" });
    const lines = lineIndex(text);
    const ranges = new Map<string, readonly Range[]>();
    for (const [key, spans] of placesByKey(analysis, knowledge))
      ranges.set(
        key,
        spans.map((span) => rangeOf(lines, span)),
      );
    const read: Read = { analyser, ranges };
    closed.set(decode(uri), read);
    return read;
  };

  return {
    mentions: async (view, key, isCancelled) => {
      const open = documents.all().map(({ uri }) => uri);
      const found = (await Promise.all(open.map((uri) => openMentions(uri, key)))).flat();
      const seen = new Set(open.map(decode));
      for (const uri of await draftFiles(view)) {
        if (isCancelled()) return [];
        if (seen.has(decode(uri))) continue;
        const read = await readClosed(uri, view);
        for (const range of read?.ranges.get(key) ?? []) found.push({ uri, range });
      }
      return found.sort((a, b) =>
        a.uri < b.uri
          ? -1
          : a.uri > b.uri
            ? 1
            : a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character,
      );
    },
    forget: (uri) => void closed.delete(decode(uri)),
  };

  async function draftFiles({ settings, snapshot }: View): Promise<readonly string[]> {
    if (folders().length === 0) return [];
    const uris = await host.findFiles(settings.drafts, maxDrafts);
    // Each folder has its own globs; those of the document's folder hold for it.
    const folder = folderOf(snapshot.uri, folders());
    return uris.filter((uri) => {
      const path = folder === undefined ? undefined : pathInFolder(uri, folder);
      return path !== undefined && settings.drafts.some((glob) => matchesGlob(glob, path));
    });
  }
}
