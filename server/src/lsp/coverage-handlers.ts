import type { Language } from "../knowledge/pack";
import { coverageOf, type Coverage, type CoverageDraft } from "../features/coverage";
import { coverageHtml } from "../features/coverage-html";
import { coverageMarkdown } from "../features/coverage-markdown";
import { coverageSvg } from "../features/coverage-svg";
import { coverageTexts } from "../features/texts/coverage-texts";
import { statusTable } from "../features/status-table";
import type { Pack } from "../knowledge/pack";
import {
  coverage,
  type CoverageForm,
  type CoverageParams,
  type CoverageResult,
  type PassageLocation,
  type RegisterDraft,
  type RegisterNote,
  type RegisterPlace,
  type RegisterResult,
} from "./requests";
import { guarded, type Session } from "./session";
import { joinUri } from "./uris";
import { keepByObject } from "../text/keep-by-object";

/** With more drafts than this a table can no longer be taken in. */
const maxColumns = 30;

const write: Readonly<Record<CoverageForm, (coverage: Coverage, lang: Language) => string>> = {
  html: coverageHtml,
  svg: coverageSvg,
  markdown: coverageMarkdown,
  statusTable,
};

/** Registers the request for the coverage of the notes. */
export function registerCoverageHandlers(session: Session): void {
  const mirror = createMirror(session);
  session.connection.onRequest(
    coverage,
    guarded(session, coverage, null, async (params: CoverageParams) => {
      const form = Object.hasOwn(write, params?.form) ? params.form : "html";
      const [{ drafts, notes, progress }, packs, { settings }] = await Promise.all([
        mirror(),
        packsOf(session),
        session.contexts.of(undefined),
      ]);
      return answer(form, drafts, notes, progress, packs, settings.lang);
    }),
  );
}

function answer(
  form: CoverageForm,
  drafts: readonly RegisterDraft[],
  notes: readonly RegisterNote[],
  progress: RegisterResult["progress"],
  packs: readonly Pack[],
  lang: Language,
): CoverageResult {
  const actions = notes.flatMap((note) => note.actions);
  const outOfScope = new Map(
    actions.flatMap(({ key, outOfScope: reason }) => (reason === undefined ? [] : [[key, reason] as const])),
  );
  const covered = coverageOf({ packs }, drafts.map(coverageDraft), { outOfScope, maxColumns });
  return {
    text: write[form](covered, lang),
    title: coverageTexts[lang].title(covered.counts, covered.drafts),
    columns: covered.columns.map((column) => {
      if (column.kind === "others") return { uri: "", places: {} };
      const { uri, actions: own } = drafts[column.index]!;
      return {
        uri,
        places: Object.fromEntries(Object.entries(own).map(([key, one]) => [key, ranked(one.places)])),
      };
    }),
    actions: Object.fromEntries(
      actions.flatMap(({ key, passage }): [string, PassageLocation][] => (passage ? [[key, passage]] : [])),
    ),
    progress,
  };
}

// Most drafts are as they were when the table was last asked for.
const coverageDraft = keepByObject(({ name, actions }: RegisterDraft): CoverageDraft => ({
  name,
  actions: new Map(Object.entries(actions).map(([key, { places }]) => [key, places])),
}));

const weight: Readonly<Record<RegisterPlace["kind"], number>> = {
  clash: 0,
  weakened: 1,
  reference: 2,
  quotation: 3,
  mention: 4,
};

/** What counts most first. */
const ranked = (places: readonly RegisterPlace[]) =>
  [...places].sort((a, b) => weight[a.kind] - weight[b.kind]).map(({ at }) => at);

/** The packs in force, of several folders each once: in the order of the register's notes. */
async function packsOf({ contexts, folders }: Session): Promise<readonly Pack[]> {
  const found = new Map<string, Pack>();
  const all = [
    await contexts.of(undefined),
    ...(await Promise.all(folders().map((folder) => contexts.ofFile(joinUri(folder, "_"))))),
  ];
  for (const pack of all.flatMap(({ knowledge }) => knowledge.packs))
    if (!found.has(pack.id)) found.set(pack.id, pack);
  return [...found.values()];
}

interface Mirrored {
  /** By name. */
  readonly drafts: readonly RegisterDraft[];
  readonly notes: readonly RegisterNote[];
  readonly progress: RegisterResult["progress"];
}

/** All that the register knows, kept up by what it says has changed. */
function createMirror({ register }: Session): () => Promise<Mirrored> {
  let since: string | undefined;
  let drafts = new Map<string, RegisterDraft>();
  let notes: readonly RegisterNote[] = [];
  let queue: Promise<unknown> = Promise.resolve();
  const update = async (): Promise<Mirrored> => {
    for (;;) {
      const result = await register.ask(since === undefined ? {} : { since });
      if (result.full) drafts = new Map();
      for (const draft of result.drafts) drafts.set(draft.uri, draft);
      for (const uri of result.gone) drafts.delete(uri);
      notes = result.notes ?? notes;
      since = result.revision;
      if (result.more) continue;
      const sorted = [...drafts.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
      return { drafts: sorted, notes, progress: result.progress };
    }
  };
  return () => {
    const next = queue.then(update);
    queue = next.catch(() => undefined);
    return next;
  };
}
