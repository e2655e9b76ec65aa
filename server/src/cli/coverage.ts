import type { Rule } from "../analysis/rule";
import { coverageOf, rowsOf, type Coverage, type CoverageRow } from "../features/coverage";
import { coverageMarkdown } from "../features/coverage-markdown";
import { coverageSvg } from "../features/coverage-svg";
import { coverageTexts, describeMark } from "../features/coverage-texts";
import { summariseDraft, type ActionPlace, type DraftSummary } from "../features/draft-summary";
import type { Language } from "../language/language";
import { lineIndex } from "../text/lines";
import { createAnalysers, readConfiguration } from "./configuration";
import type { Io } from "./io";
import { commonSpecs, configurationOptions, knowledgeSpecs, readOptions, type OptionSpecs } from "./options";
import { createProgress } from "./progress";
import { findSources, readDraft } from "./read-drafts";
import type { Place } from "./report";
import { showTroubles } from "./show-troubles";
import { harmless, painter, widthOf, wrap, type Paint } from "./terminal";
import { textsIn } from "./texts";
import { exitCodes, internalTrouble, WrongUse, type Trouble } from "./trouble";

const formats = ["svg", "md", "json"] as const;

export const coverageSpecs: OptionSpecs = {
  ...commonSpecs,
  ...knowledgeSpecs,
  svg: { type: "switch" },
  md: { type: "switch" },
  json: { type: "switch" },
  "stdin-name": { type: "value" },
  quiet: { type: "switch" },
};

interface ReadDraft {
  readonly name: string;
  readonly actions: DraftSummary["actions"];
  /** Of any offset of the draft. */
  readonly placeOf: (offset: number) => Place;
}

/** `notawijzer coverage`: which actions of the note the drafts speak of, and how. The answer is the exit code. */
export async function coverage(args: readonly string[], rules: readonly Rule[], io: Io): Promise<number> {
  const options = readOptions(args, coverageSpecs);
  const chosen = formats.filter((format) => options.has(format));
  if (chosen.length > 1)
    throw new WrongUse({
      nl: "Kies één van --svg, --md en --json.",
      en: "Choose one of --svg, --md and --json.",
    });
  const configuration = await readConfiguration(configurationOptions(options), rules, io);
  const { lang, team, root, knowledge } = configuration;
  const named = options.positionals.length > 0 ? options.positionals : [root];
  const search = { cwd: io.cwd, globs: team.drafts, globRoot: root };
  const found = await findSources(named, options.value("stdin-name"), search, io);

  const troubles: Trouble[] = [...configuration.troubles, ...found.troubles];
  const drafts: ReadDraft[] = [];
  const analysers = createAnalysers(configuration, rules);
  const progress = createProgress(io, options.has("quiet"));
  const today = io.today();
  let internal = false;
  for (const [done, source] of found.sources.entries()) {
    progress.show(textsIn(lang).progress(done, found.sources.length));
    await io.breathe();
    const draft = await readDraft(source, io);
    if ("severity" in draft) {
      troubles.push(draft);
      continue;
    }
    const { text } = draft;
    const { analyser } = analysers.of(source.path);
    try {
      const analysis = analyser.analyse({ text, languageId: source.languageId, today });
      const lines = lineIndex(text);
      const placeOf = (offset: number): Place => {
        const { line, character } = lines.position(offset);
        return { line: line + 1, column: character + 1, offset };
      };
      drafts.push({ name: source.name, actions: summariseDraft(analyser, analysis).actions, placeOf });
    } catch (error) {
      internal = true;
      troubles.push(internalTrouble(source.name, error));
    }
  }
  progress.clear();

  const covered = coverageOf(knowledge, drafts);
  showTroubles(troubles, lang, options.has("no-color"), io);
  const write: Readonly<Record<(typeof formats)[number] | "text", () => string>> = {
    svg: () => coverageSvg(covered, lang),
    md: () => coverageMarkdown(covered, lang),
    json: () => formatJson(covered, drafts, troubles, io.version),
    text: () =>
      formatText(covered, drafts, lang, painter(io.out, io, options.has("no-color")), widthOf(io.out)),
  };
  io.out.write(write[chosen[0] ?? "text"]());
  if (internal) return exitCodes.internal;
  return troubles.some(({ severity }) => severity === "error") ? exitCodes.unreadable : exitCodes.clean;
}

/** The place that counts most: that of the finding, else of the strongest state. */
const weight: Readonly<Record<ActionPlace["kind"], number>> = {
  clash: 0,
  weakened: 1,
  reference: 2,
  quotation: 3,
  mention: 4,
};

function formatText(
  covered: Coverage,
  drafts: readonly ReadDraft[],
  lang: Language,
  paint: Paint,
  width: number,
): string {
  const texts = coverageTexts[lang];
  const lines = [paint("bold", wrap(texts.title(covered.counts, drafts.length), width))];
  for (const { title, titleEn, rows } of covered.sections) {
    lines.push("", paint("bold", harmless(lang === "en" ? (titleEn ?? title) : title)));
    for (const row of rows) {
      const { action, outOfScope } = row;
      lines.push(wrap(harmless(texts.row(action.position, action.title[lang])), width, "  ", "     "));
      if (outOfScope !== undefined)
        lines.push(paint("dim", wrap(harmless(texts.reason(outOfScope)), width, "     ")));
      const told = inDrafts(row, drafts).map(({ name, place, words }) =>
        wrap(`${harmless(name)}:${place.line}:${place.column}  ${words}`, width, "     ", "       "),
      );
      if (told.length > 0) lines.push(...told);
      else if (outOfScope === undefined) lines.push(paint("dim", `     ${texts.states.none}`));
    }

    function inDrafts(row: CoverageRow, all: readonly ReadDraft[]) {
      return all.flatMap(({ name, actions, placeOf }, index) => {
        const places = actions.get(row.key) ?? [];
        const first = [...places].sort((a, b) => weight[a.kind] - weight[b.kind])[0];
        if (!first) return [];
        return [{ name, place: placeOf(first.start), words: describeMark(row.cells[index]!, lang) }];
      });
    }
  }
  return `${lines.join("\n")}\n`;
}

/** The format of docs/cli.md; `version` rises when a reader of it would have to change. */
function formatJson(
  covered: Coverage,
  drafts: readonly ReadDraft[],
  troubles: readonly Trouble[],
  version: string,
): string {
  const title = (lang: Language): string => coverageTexts[lang].title(covered.counts, drafts.length);
  const report = {
    version: 1,
    notawijzer: version,
    title: { nl: title("nl"), en: title("en") },
    notes: covered.packs.map(({ id, title: name, date }) => ({ id, title: name, date })),
    drafts: drafts.map(({ name }) => name),
    actions: rowsOf(covered).map(({ key, pack, action, state, clash, weakened, outOfScope, cells }) => ({
      pack: pack.id,
      id: action.id,
      ...(action.section !== undefined && { section: action.section }),
      ...(action.position !== undefined && { position: action.position }),
      title: action.title,
      state,
      clash,
      weakened,
      ...(outOfScope !== undefined && { outOfScope }),
      drafts: drafts.flatMap(({ name, actions, placeOf }, index) => {
        const places = actions.get(key) ?? [];
        const { state: own, clash: against, weakened: weaker } = cells[index]!;
        if (places.length === 0) return [];
        return [
          {
            file: name,
            state: own,
            clash: against,
            weakened: weaker,
            places: places.map(({ kind, start, end }) => ({
              kind,
              start: placeOf(start),
              end: placeOf(end),
            })),
          },
        ];
      }),
    })),
    problems: troubles.map(({ trace: _trace, ...problem }) => problem),
    summary: { drafts: drafts.length, ...covered.counts, problems: troubles.length },
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
