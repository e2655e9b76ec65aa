import type { Severity } from "../analysis/finding";
import type { Rule } from "../analysis/rule";
import type { TeamSuppression } from "../knowledge/team-file";
import { isGlob } from "../text/glob";
import { createDraftChecker } from "./check-draft";
import { readConfiguration, type Configuration } from "./configuration";
import { formatGithub } from "./formats/github";
import { formatJson } from "./formats/json";
import { formatSarif } from "./formats/sarif";
import { formatText } from "./formats/text";
import type { Io } from "./io";
import { commonSpecs, configurationOptions, knowledgeSpecs, readOptions, type OptionSpecs } from "./options";
import { createProgress } from "./progress";
import { coversAll, findSources } from "./read-drafts";
import { countFindings, reaches, severities, type CheckReport } from "./report";
import { describeRules, readRulePages } from "./rule-pages";
import { shareWork } from "./share-work";
import { showTroubles } from "./show-troubles";
import { harmless, painter, widthOf, wrap } from "./terminal";
import { textsIn } from "./texts";
import { exitCodes, type Trouble } from "./trouble";
import { checkCopy, writeCopy, type WrittenCopy } from "./word-copy";

const formats = ["text", "json", "sarif", "github"] as const;

export const checkSpecs: OptionSpecs = {
  ...commonSpecs,
  ...knowledgeSpecs,
  format: { type: "value", values: formats },
  "fail-on": { type: "value", values: [...severities, "never"] },
  "stdin-name": { type: "value" },
  comments: { type: "value" },
  quiet: { type: "switch" },
};

/** Drafts from which on others of this machine's processors are worth their start. */
const enoughToShare = 32;

/** `notawijzer check`: the findings of drafts, as the editor shows them. The answer is the exit code. */
export async function check(args: readonly string[], rules: readonly Rule[], io: Io): Promise<number> {
  const options = readOptions(args, checkSpecs);
  const quiet = options.has("quiet");
  const configuration = await readConfiguration(configurationOptions(options), rules, io);
  const { lang, team, root } = configuration;
  const search = { cwd: io.cwd, globs: team.drafts, globRoot: root, word: true };
  const named = options.positionals.length > 0 ? options.positionals : [root];
  const found = await findSources(named, options.value("stdin-name"), search, io);

  const copy = options.value("comments");
  if (copy !== undefined) checkCopy(copy, found.sources);

  const troubles: Trouble[] = [...configuration.troubles, ...found.troubles];
  const usage = suppressionUsage();
  const progress = createProgress(io, quiet);
  let copied: WrittenCopy | undefined;
  const checkOne = createDraftChecker(configuration, rules, io, async (word, findings) => {
    if (copy === undefined) return;
    const made = await writeCopy(copy, word, findings, configuration, io);
    if ("severity" in made) troubles.push(made);
    else copied = made;
  });
  const { sources } = found;
  const isShared =
    copy === undefined && sources.length >= enoughToShare && sources.every(({ isStdin }) => !isStdin);
  const results = await shareWork(sources, checkOne, isShared ? io.helpers(args) : [], async (done) => {
    progress.show(textsIn(lang).progress(done, sources.length));
    await io.breathe();
  });
  const drafts = results.flatMap(({ draft }) => draft ?? []);
  for (const result of results) {
    if (result.trouble) troubles.push(result.trouble);
    usage.note(
      result.concerned.map((at) => team.suppressions[at]!),
      result.used.map((at) => team.suppressions[at]!),
    );
  }
  const internal = results.some(({ isInternal }) => isInternal);
  progress.clear();

  const all = coversAll(named, search) && !troubles.some(({ severity }) => severity === "error");
  const pages = options.value("format") === "sarif" ? await readRulePages(io) : {};
  const report: CheckReport = {
    version: io.version,
    notes: configuration.knowledge.packs.map(({ id, title, date }) => ({ id, title, date })),
    rules: describeRules(rules, pages, lang),
    drafts,
    troubles,
    unused: usage.unused(team.suppressions, all),
    ...(configuration.file !== undefined && { teamFile: configuration.file }),
  };
  write(
    report,
    configuration,
    options.value("format") ?? "text",
    { quiet, all, noColor: options.has("no-color"), ...(copied && { copied }) },
    io,
  );

  if (internal) return exitCodes.internal;
  if (troubles.some(({ severity }) => severity === "error")) return exitCodes.unreadable;
  const limit = (options.value("fail-on") ?? "warning") as Severity | "never";
  const failing = drafts.some(({ findings }) => findings.some(({ severity }) => reaches(severity, limit)));
  return failing ? exitCodes.findings : exitCodes.clean;
}

interface Show {
  readonly quiet: boolean;
  /** The check was about all drafts that the team's agreements are about. */
  readonly all: boolean;
  readonly noColor: boolean;
  readonly copied?: WrittenCopy;
}

function write(report: CheckReport, { lang }: Configuration, format: string, show: Show, io: Io): void {
  if (format !== "github") showTroubles(report.troubles, lang, show.noColor, io);
  if (format === "json") return io.out.write(formatJson(report));
  if (format === "sarif") return io.out.write(formatSarif(report, lang));
  if (format === "github") return io.out.write(formatGithub(report, lang));

  const paint = painter(io.out, io, show.noColor);
  const findings = formatText(report, lang, paint, widthOf(io.out));
  io.out.write(findings);
  if (show.quiet) return;
  const { drafts, troubles } = report;
  const errors = troubles.filter(({ severity }) => severity === "error").length;
  const summary = textsIn(lang).summary(drafts.length, countFindings(drafts), errors);
  io.out.write(`${findings === "" ? "" : "\n"}${wrap(summary, widthOf(io.out))}\n`);
  if (show.copied) {
    const { file, comments, left } = show.copied;
    io.out.write(`${wrap(textsIn(lang).copied(harmless(file), comments, left), widthOf(io.out))}\n`);
  }
  showUnused(report, lang, show.all, io);
}

/** One by one what is superfluous for certain; of the rest, which may serve other drafts, only how many. */
function showUnused(
  { unused, teamFile }: CheckReport,
  lang: Configuration["lang"],
  all: boolean,
  io: Io,
): void {
  if (unused.length === 0 || teamFile === undefined) return;
  const texts = textsIn(lang);
  const certain = unused.filter(({ file }) => all || (file !== undefined && !isGlob(file)));
  const width = widthOf(io.out);
  if (certain.length > 0) {
    io.out.write(`\n${wrap(texts.unusedList(teamFile), width)}\n`);
    for (const { code, text, commitment, file, line, column } of certain) {
      const about = [code, text && `“${harmless(text)}”`, commitment, file]
        .filter(Boolean)
        .map((part) => harmless(part!))
        .join(", ");
      io.out.write(`${wrap(about, width, `  ${harmless(teamFile)}:${line}:${column}  `, "    ")}\n`);
    }
  }
  const rest = unused.length - certain.length;
  if (rest > 0) io.out.write(`\n${wrap(texts.unusedSome(rest, teamFile), width)}\n`);
}

/** Which of the team's suppressions were about a draft that was checked, and which of those held a finding. */
function suppressionUsage() {
  const concerned = new Set<TeamSuppression>();
  const used = new Set<TeamSuppression>();
  return {
    note: (about: readonly TeamSuppression[], holding: readonly TeamSuppression[]): void => {
      for (const suppression of about) concerned.add(suppression);
      for (const suppression of holding) used.add(suppression);
    },
    /** `complete`: all drafts were checked, so one that was about none of them is superfluous too. */
    unused: (suppressions: readonly TeamSuppression[], complete: boolean): readonly TeamSuppression[] =>
      suppressions.filter(
        (suppression) => !used.has(suppression) && (complete || concerned.has(suppression)),
      ),
  };
}
