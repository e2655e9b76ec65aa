import { readTokens } from "../text/tokens";
import { indexNames, type NameIndex } from "./names";
import { readNoteContexts, type NoteContexts } from "./note-contexts";
import { indexNote, type NoteIndex } from "./note-index";
import type { Commitment, Pack, Term } from "./pack";

/** A name of a note as a row of words in lower case, longest first in its list. */
export interface Alias {
  readonly pack: Pack;
  readonly words: readonly string[];
  readonly sure: boolean;
}

/** Everything known: the packs in force and the indexes over them. Built once for each set of packs. */
export interface Knowledge {
  readonly packs: readonly Pack[];
  readonly names: NameIndex;
  /** Aliases by their first word. */
  readonly aliases: ReadonlyMap<string, readonly Alias[]>;
  readonly notes: ReadonlyMap<string, NoteIndex>;
  /** The term that an owner's name in a pack ("EU") stands for. */
  readonly owners: ReadonlyMap<string, Term>;
  /** Whether a note or a pack's form has this compound, in lower case: "eu-missies". */
  readonly isNoteCompound: (compound: string) => boolean;
  /** What a note says beside each of its terms; read when first asked for. */
  readonly contextsOf: (pack: Pack) => NoteContexts;
}

export function buildKnowledge(packs: readonly Pack[]): Knowledge {
  const names = indexNames(packs);
  const owners = new Map<string, Term>();
  for (const name of names.names) {
    const isBody = name.term.kind === "organisation" || name.term.kind === "body";
    if (isBody && name.role === "acronym" && !owners.has(name.form)) owners.set(name.form, name.term);
  }
  const contexts = new Map<Pack, NoteContexts>();
  const contextsOf = (pack: Pack): NoteContexts => {
    const known = contexts.get(pack) ?? readNoteContexts(pack, names);
    contexts.set(pack, known);
    return known;
  };
  const notes = new Map(packs.map((pack) => [pack.id, indexNote(pack.note)]));
  const shapes = new Set(names.names.filter(({ role }) => role !== "hidden").map(({ shape }) => shape));
  return {
    packs,
    names,
    isNoteCompound: (compound) =>
      shapes.has(compound) || [...notes.values()].some(({ compounds }) => compounds.has(compound)),
    contextsOf,
    aliases: indexAliases(packs),
    notes,
    owners,
  };
}

function indexAliases(packs: readonly Pack[]): ReadonlyMap<string, readonly Alias[]> {
  const aliases = new Map<string, Alias[]>();
  for (const pack of packs) {
    for (const lang of ["nl", "en"] as const) {
      const { names, generic } = pack.aliases[lang];
      for (const [forms, sure] of [
        [names, true],
        [generic, false],
      ] as const) {
        for (const form of forms) {
          const words = readTokens({ text: form, masks: [] }).map(({ fold }) => fold);
          if (!words[0]) continue;
          const list = aliases.get(words[0]) ?? [];
          list.push({ pack, words, sure });
          aliases.set(words[0], list);
        }
      }
    }
  }
  for (const list of aliases.values()) list.sort((a, b) => b.words.length - a.words.length);
  return aliases;
}

export const findTerm = (knowledge: Knowledge, pack: string, id: string): Term | undefined =>
  knowledge.packs.find((candidate) => candidate.id === pack)?.terms.find((term) => term.id === id);

export const findCommitment = (knowledge: Knowledge, pack: string, id: string): Commitment | undefined =>
  knowledge.packs
    .find((candidate) => candidate.id === pack)
    ?.commitments.find((commitment) => commitment.id === id);
