import { isOffice } from "../claims/role-words";
import type { ActorSource } from "../knowledge/read-actors";
import type { Claim } from "../reader/model/claim";
import type { VerbClass } from "../reader/words/lexicon-entries";
import type { Proposal } from "./proposal";
import type { ReadNoteSentence, Thing } from "./read-things";
import { createIds, slugOf } from "./slug";

export type ActorProposal = Proposal<ActorSource>;

const groups = /(?:gemeenten?|provincies?|scholen|school|besturen|bestuur|werkgevers?|bedrijven|instellingen|schappen?|partijen|partners|ziekenhuizen|universiteiten|hogescholen|corporaties|verzekeraars|leveranciers|organisaties|regio's|aanbieders|bewoners|ouders|leraren|docenten|zorgverleners|artsen|boeren|ondernemers|vervoerders|beheerders|politie|justitie|unie|raad|municipalities|provinces|schools|companies|employers)$/; // prettier-ignore

/** What only somebody does. */
const acting: ReadonlySet<VerbClass | undefined> = new Set<VerbClass | undefined>([
  "UP", "DOWN", "KEEP", "STOP", "START", "DO", "FUND", "LEAD", "JOIN", "LEAVE", "SHARE", "ALIGN", "ADOPT", "PROMISE", "INTEND",
  "CONSIDER", "USE", "INCLUDE", "DELEGATE", "REQUIRE", undefined,
]); // prettier-ignore

const isDocument = (fold: string): boolean => /(?:^|beleids)(?:nota|notitie|visie|brief)$/.test(fold);

export interface ActorNamer {
  /**
   * Who acts in a claim, as a pack names it; undefined where nobody can. `thing`: what acts is a thing, which a draft must
   * name too.
   */
  readonly actorOf: (
    claim: Claim,
    read: ReadNoteSentence,
  ) => { readonly id: string; readonly thing?: Thing } | undefined;
  readonly actors: () => readonly ActorProposal[];
}

export function createActorNamer(taken: readonly string[]): ActorNamer {
  const idOf = createIds(["NL", ...taken]);
  const known = new Map<string, ActorProposal>();
  const nameOf = (form: string, side: "own" | "other"): string => {
    const key = form.toLowerCase();
    const old = known.get(key);
    if (old) return old.entry.id;
    const id = idOf(slugOf(key));
    known.set(key, {
      kind: "actor",
      entry: { id, side, nl: [form] },
      confidence: 0.6,
      reason: {
        nl: side === "own" ? "handelt in de nota namens de overheid" : "handelt in de nota naast de overheid",
        en: side === "own" ? "acts for the government in the note" : "acts beside the government in the note",
      },
    });
    return id;
  };
  return {
    actorOf: ({ actor, via }, { things, block, sentence }) => {
      if (actor.side === "own" || actor.side === "none") return { id: "NL" };
      if (actor.side === "other") {
        const { hit } = actor;
        if (!hit) return undefined;
        if (hit.kind === "pack") return { id: hit.id };
        if (hit.kind === "country" || hit.kind === "organisation") return { id: hit.id };
        return {
          id: nameOf(hit.id.replace(/^(?:other|own):/, "").replace(/^(?:de|het|een|alle|the) /, ""), "other"),
        };
      }
      const { words } = actor;
      const subject = words && things.find(({ first, last }) => first <= words.last && last >= words.first);
      // "Deze nota vervangt het plan uit 2019."
      if (words && isDocument(block.tokens[sentence.first + words.last]!.fold)) return { id: "NL" };
      if (!subject) return undefined;
      if (acting.has(via)) {
        const written = block.tokens
          .slice(sentence.first + subject.first, sentence.first + subject.last + 1)
          .map(({ text }) => text)
          .join(" ");
        if (isOffice(subject.form.toLowerCase())) return { id: nameOf(written, "own") };
        if (groups.test(subject.form.toLowerCase())) return { id: nameOf(written.toLowerCase(), "other") };
      }
      return { id: "NL", thing: subject };
    },
    actors: () => [...known.values()],
  };
}
