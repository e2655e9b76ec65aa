import type { Analyser, Analysis, AnalysisInput } from "../analysis/analyse";
import type { Finding } from "../analysis/finding";
import { levelOf } from "../analysis/settings";
import type { Pack } from "../knowledge/pack";
import type { BlockDocument } from "../text/block";
import { createSlot } from "../text/slot";
import { supersededBy, type Superseded } from "./superseded";

/** What an earlier note said and a later one has replaced is told under this code. */
const replaced = "later/since";

/**
 * An analyser over more than one note: a draft that names its note in the front matter is held to that one; a finding says which
 * note it comes from; and where a later note has replaced what an earlier one says, that is information. The analyser itself
 * where there is one note at most.
 */
export function withSeveralNotes(analyser: Analyser): Analyser {
  const notes = analyser.knowledge.packs.filter(({ note }) => note !== "");
  if (notes.length < 2) return analyser;
  const replacements = createReplacements(notes, analyser);
  const settle = (analysis: Analysis): Analysis => {
    const settledOne = { ...analysis, findings: settled(analysis, notes, replacements, analyser) };
    unsettledOf.set(settledOne, analysis);
    return settledOne;
  };
  return {
    ...analyser,
    analyse: (input) => settle(analyser.analyse(unsettled(input))),
    steps: (input) => mapped(analyser.steps(unsettled(input)), settle),
  };
}

/** What the next version of a draft takes over is known with the analysis as it was made. */
const unsettledOf = createSlot<Analysis, Analysis>();

function unsettled(input: AnalysisInput): AnalysisInput {
  const previous = input.previous && unsettledOf.get(input.previous);
  return previous ? { ...input, previous } : input;
}

function mapped<T>(steps: Iterator<undefined, T>, change: (value: T) => T): Iterator<undefined, T> {
  return {
    next: () => {
      const step = steps.next();
      return step.done ? { done: true, value: change(step.value) } : step;
    },
  };
}

/** What later notes have replaced of each, read when first asked for. */
function createReplacements(
  notes: readonly Pack[],
  { rules }: Analyser,
): (pack: string) => readonly Superseded[] {
  const known = new Map<string, readonly Superseded[]>();
  return (id) => {
    const old = known.get(id);
    if (old) return old;
    const older = notes.find((pack) => pack.id === id);
    // Of several later notes the last one counts.
    const later = older ? notes.filter(({ date }) => date > older.date) : [];
    const fresh = later
      .sort((a, b) => (a.date < b.date ? 1 : -1))
      .flatMap((newer) => supersededBy(older!, newer, rules));
    known.set(id, fresh);
    return fresh;
  };
}

function settled(
  { findings, document }: Analysis,
  notes: readonly Pack[],
  replacements: (pack: string) => readonly Superseded[],
  { settings }: Analyser,
): readonly Finding[] {
  const named = notesNamed(document, notes);
  const kept = findings.filter(({ passage }) => !passage || named.size === 0 || named.has(passage.pack));
  return kept.flatMap((finding) => {
    const pack = notes.find(({ id }) => id === finding.passage?.pack);
    if (!pack) return [finding];
    const replacement = replacements(pack.id).find(({ commitment }) => commitment.id === finding.commitment);
    // A draft that names the earlier note for its own speaks of that one.
    if (!replacement || named.has(pack.id)) return [fromNote(finding, pack)];
    const level = levelOf(replaced, "information", settings);
    return level === "off" ? [] : [replacedIn(finding, replacement, level)];
  });
}

/** The notes that the front matter names, by id or title ("nota: Havenvisie 2031"); none: all of them hold. */
function notesNamed({ frontMatter }: BlockDocument, notes: readonly Pack[]): ReadonlySet<string> {
  const values = frontMatter
    .filter(({ key }) => /^(?:notas?|nota's|notes?)$/i.test(key))
    .map(({ value }) => value.toLowerCase());
  return new Set(
    notes.flatMap(({ id, title, aliases }) => {
      const names = [id, title, ...aliases.nl.names, ...aliases.en.names].map((name) => name.toLowerCase());
      return values.some((value) => names.some((name) => value.includes(name))) ? [id] : [];
    }),
  );
}

const fromNote = (finding: Finding, { title }: Pack): Finding => ({
  ...finding,
  message: {
    nl: `${finding.message.nl} (nota: ${title})`,
    en: `${finding.message.en} (note: ${title})`,
  },
});

function replacedIn(
  finding: Finding,
  { older, newer, words }: Superseded,
  severity: Finding["severity"],
): Finding {
  return {
    ...finding,
    code: replaced,
    severity,
    message: {
      nl: `Dit wijkt af van ${older.title}, maar die is hierin inmiddels vervangen door ${newer.title}: “${words}”`,
      en: `This differs from ${older.title}, which has been replaced in this by ${newer.title}: “${words}”`,
    },
  };
}
