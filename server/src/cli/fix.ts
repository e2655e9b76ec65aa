import { createTwoFilesPatch, FILE_HEADERS_ONLY } from "diff";
import type { Rule } from "../analysis/rule";
import { createAnalysers, readConfiguration } from "./configuration";
import { encodeDraft } from "./decode-draft";
import type { Io } from "./io";
import { commonSpecs, configurationOptions, knowledgeSpecs, readOptions, type OptionSpecs } from "./options";
import { createProgress } from "./progress";
import { findSources, readDraft } from "./read-drafts";
import { repair } from "./repair";
import { showTroubles } from "./show-troubles";
import { harmless } from "./terminal";
import { textsIn } from "./texts";
import { exitCodes, fileMessage, internalTrouble, WrongUse, type Trouble } from "./trouble";

export const fixSpecs: OptionSpecs = {
  ...commonSpecs,
  ...knowledgeSpecs,
  diff: { type: "switch" },
  write: { type: "switch" },
  all: { type: "switch" },
  "stdin-name": { type: "value" },
  quiet: { type: "switch" },
};

/** `notawijzer fix`: repairs drafts in place, or shows how. The answer is the exit code. */
export async function fix(args: readonly string[], rules: readonly Rule[], io: Io): Promise<number> {
  const options = readOptions(args, fixSpecs);
  const writes = options.has("write");
  if (writes === options.has("diff"))
    throw new WrongUse({
      nl: "Kies --diff om de wijzigingen te zien, of --write om ze in de bestanden te zetten.",
      en: "Choose --diff to see the changes, or --write to put them into the files.",
    });
  if (options.positionals.length === 0)
    throw new WrongUse({ nl: "Noem de bestanden of mappen.", en: "Name the files or folders." });
  if (writes && options.positionals.includes("-"))
    throw new WrongUse({
      nl: "Standaardinvoer kan niet worden overschreven; gebruik --diff.",
      en: "Standard input cannot be overwritten; use --diff.",
    });

  const configuration = await readConfiguration(configurationOptions(options), rules, io);
  const { lang, team, root } = configuration;
  const texts = textsIn(lang);
  const found = await findSources(
    options.positionals,
    options.value("stdin-name"),
    { cwd: io.cwd, globs: team.drafts, globRoot: root },
    io,
  );
  const troubles: Trouble[] = [...configuration.troubles, ...found.troubles];
  const analysers = createAnalysers(configuration, rules);
  const progress = createProgress(io, options.has("quiet"));
  const notes: string[] = [];
  let files = 0;
  let count = 0;
  let left = 0;
  let internal = false;
  for (const [done, source] of found.sources.entries()) {
    progress.show(texts.progress(done, found.sources.length));
    await io.breathe();
    const { name, path, languageId } = source;
    const draft = await readDraft(source, io);
    if ("severity" in draft) {
      troubles.push(draft);
      continue;
    }
    const { analyser } = analysers.of(path);
    let repaired;
    try {
      repaired = repair(
        draft.text,
        (text) => analyser.analyse({ text, languageId, today: io.today() }).findings,
        options.has("all"),
      );
    } catch (error) {
      internal = true;
      troubles.push(internalTrouble(name, error));
      continue;
    }
    left += repaired.findings.length;
    if (repaired.count === 0) continue;
    if (writes) {
      try {
        await io.files.replace(path!, encodeDraft(repaired.text, draft), draft.bytes);
      } catch (error) {
        troubles.push({ file: name, severity: "error", message: fileMessage(error) });
        continue;
      }
    } else {
      progress.clear();
      // The mark is part of the first line for whoever applies the diff.
      const mark = draft.byteOrderMark && draft.encoding === "utf-8" ? "\uFEFF" : "";
      io.out.write(unifiedDiff(name, mark + draft.text, mark + repaired.text));
    }
    files++;
    count += repaired.count;
    notes.push((writes ? texts.repaired : texts.wouldRepair)(harmless(name), repaired.count));
  }
  progress.clear();

  showTroubles(troubles, lang, options.has("no-color"), io);
  if (!options.has("quiet")) {
    // The diff alone is the output, so that it can be piped on.
    const to = writes ? io.out : io.err;
    for (const note of notes) to.write(`${note}\n`);
    to.write(
      `${[texts.repairSummary(files, count, writes), left > 0 ? texts.left(left) : ""].filter(Boolean).join(" ")}\n`,
    );
  }
  if (internal) return exitCodes.internal;
  return troubles.some(({ severity }) => severity === "error") ? exitCodes.unreadable : exitCodes.clean;
}

/** As `git apply` and `patch -p1` take it. */
function unifiedDiff(name: string, before: string, after: string): string {
  const file = name === "-" ? "stdin" : name.replace(/^\/+/, "");
  return createTwoFilesPatch(`a/${file}`, `b/${file}`, before, after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
}
