import type { Rule } from "../analysis/rule";
import { coverageOf } from "../features/coverage";
import { coverageMarkdown } from "../features/coverage-markdown";
import { coverageSvg } from "../features/coverage-svg";
import { reasonsOutOfScope } from "../features/out-of-scope";
import { summariseDraft } from "../features/draft-summary";
import { lineIndex } from "../text/lines";
import { createAnalysers, readConfiguration } from "./configuration";
import { formatCoverageJson } from "./formats/coverage-json";
import { formatCoverageText, type CoveredDraft } from "./formats/coverage-text";
import type { Io } from "./io";
import { commonSpecs, configurationOptions, knowledgeSpecs, readOptions, type OptionSpecs } from "./options";
import { createProgress } from "./progress";
import { findSources, readDraft } from "./read-drafts";
import type { Place } from "./report";
import { showTroubles } from "./show-troubles";
import { painter, widthOf } from "./terminal";
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
  const search = { cwd: io.cwd, globs: team.drafts, globRoot: root, word: true };
  const found = await findSources(named, options.value("stdin-name"), search, io);

  const troubles: Trouble[] = [...configuration.troubles, ...found.troubles];
  const drafts: CoveredDraft[] = [];
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
    const { text, document, word } = draft;
    const { analyser } = analysers.of(source.path);
    try {
      const analysis = analyser.analyse({
        text,
        languageId: source.languageId,
        ...(document && { document }),
        today,
      });
      const lines = lineIndex(text);
      const placeOf = (offset: number): Place => {
        const { line, character } = lines.position(offset);
        return { line: line + 1, column: character + 1, offset };
      };
      drafts.push({
        name: source.name,
        actions: summariseDraft(analyser, analysis).actions,
        placeOf,
        ...(word && { whereOf: word.placeOf }),
      });
    } catch (error) {
      internal = true;
      troubles.push(internalTrouble(source.name, error));
    }
  }
  progress.clear();

  const covered = coverageOf(knowledge, drafts, {
    outOfScope: reasonsOutOfScope(knowledge.packs, team.outOfScope),
  });
  showTroubles(troubles, lang, options.has("no-color"), io);
  const write: Readonly<Record<(typeof formats)[number] | "text", () => string>> = {
    svg: () => coverageSvg(covered, lang),
    md: () => coverageMarkdown(covered, lang),
    json: () => formatCoverageJson(covered, drafts, troubles, io.version),
    text: () =>
      formatCoverageText(
        covered,
        drafts,
        lang,
        painter(io.out, io, options.has("no-color")),
        widthOf(io.out),
      ),
  };
  io.out.write(write[chosen[0] ?? "text"]());
  if (internal) return exitCodes.internal;
  return troubles.some(({ severity }) => severity === "error") ? exitCodes.unreadable : exitCodes.clean;
}
