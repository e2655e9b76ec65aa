import type { Finding } from "../analysis/finding";
import type { Rule } from "../analysis/rule";
import { isKeptBy } from "../analysis/settings";
import type { WordDocument } from "../host/word-document";
import type { BlockDocument } from "../text/block";
import { createRepeatMemory } from "../text/content-memory";
import { lineIndex } from "../text/lines";
import { createAnalysers, type Configuration } from "./configuration";
import type { Io } from "./io";
import { readDraft, type DraftSource } from "./read-drafts";
import { showFinding, type CheckedDraft } from "./report";
import { internalTrouble, type Trouble } from "./trouble";

/** What came of one draft; plain data, so that another thread can hand it over. */
export interface DraftResult {
  readonly draft?: CheckedDraft;
  readonly trouble?: Trouble;
  readonly isInternal: boolean;
  /** Indexes of the team's suppressions that are about the draft, and of those that hold a finding in it. */
  readonly concerned: readonly number[];
  readonly used: readonly number[];
}

const without: Pick<DraftResult, "isInternal" | "concerned" | "used"> = {
  isInternal: false,
  concerned: [],
  used: [],
};

/** Blocks that are kept from draft to draft; a paragraph takes some twenty kilobytes. */
const keptContents = 4096;

/** Checks drafts one by one; never rejects. `onWord`: told of a Word document, with its findings. */
export function createDraftChecker(
  configuration: Configuration,
  rules: readonly Rule[],
  io: Io,
  onWord: (word: WordDocument, findings: readonly Finding[]) => Promise<void> = async () => {},
): (source: DraftSource) => Promise<DraftResult> {
  const { knowledge, team } = configuration;
  const analysers = createAnalysers(configuration, rules);
  const today = io.today();
  const contents = createRepeatMemory(keptContents);
  return async (source) => {
    const read = await readDraft(source, io);
    if ("severity" in read) return { ...without, trouble: read };
    const { text, document, word } = read;
    const { languageId, name, path } = source;
    const given = document && { document };
    const { analyser, unsuppressed, suppressions } = analysers.of(path);
    try {
      const { findings } = analyser.analyse({ text, languageId, ...given, contents, today });
      const lines = lineIndex(text);
      const draft = {
        name,
        ...(path !== undefined && { path }),
        findings: findings.map((finding) =>
          showFinding(finding, lines, knowledge, word?.placeOf(finding.start)),
        ),
      };
      if (word) await onWord(word, findings);
      if (!unsuppressed) return { ...without, draft };
      const bare = document
        ? { text, document: withoutComments(document) }
        : { text: withoutOwnSuppressions(text) };
      const all = unsuppressed.analyse({ ...bare, languageId, today }).findings;
      const indexOf = (suppression: (typeof suppressions)[number]): number =>
        team.suppressions.indexOf(suppression);
      const used = suppressions.filter((suppression) =>
        all.some((finding) => isKeptBy(suppression, finding, text.slice(finding.start, finding.end))),
      );
      return { ...without, draft, concerned: suppressions.map(indexOf), used: used.map(indexOf) };
    } catch (error) {
      return { ...without, isInternal: true, trouble: internalTrouble(name, error) };
    }
  };
}

/** Comments that suppress, made inert without moving anything: what the team's agreements would meet without them. */
const withoutOwnSuppressions = (text: string): string =>
  text.replace(/<!--\s*notawijzer:/g, (opening) => `${opening.slice(0, -1)};`);

/** The same of a document that is given as blocks. */
const withoutComments = (document: BlockDocument): BlockDocument => ({
  ...document,
  blocks: document.blocks.map(({ content, start }) => ({ content: { ...content, comments: [] }, start })),
});
