import { isAscribed } from "../../analysis/slots";
import { hasOwnerInName } from "../../analysis/ownership";
import { sentenceAt, type BlockReading } from "../../analysis/block-reading";
import type { Finding } from "../../analysis/finding";
import type { Mention } from "../../analysis/mentions";
import type { BlockRule, RuleContext } from "../../analysis/rule";
import type { NoteContexts } from "../../knowledge/note-contexts";
import { isAcronym, shapeOf, type Name } from "../../knowledge/names";
import type { Pack, Term } from "../../knowledge/pack";
import { keepByObject } from "../../text/keep-by-object";
import { contextFits, mentionsOfSentence } from "../support/context";
import { misname, nameWithAcronym, written } from "../support/misname";
import { fullName } from "../support/right-form";
import { createWordsAround, type WordsAround } from "../support/words-around";
import { isForeign } from "./attribution";

const code = "misname/confusion";

/** The name of another thing that exists, where the sentence shows which was meant. */
export const confusion: BlockRule = {
  code,
  severity: "error",
  check: (reading, context) => {
    const around = createWordsAround(reading);
    return [
      ...byContext(reading, context),
      ...byOwner(reading, context, around),
      ...byNote(reading, context, around),
      ...bySlot(reading),
    ].map((finding) => withOwner(reading, context, finding));
  },
};

/** "Strategisch Kompas van de NAVO": the name and the owner whose it is not are one slip. */
function withOwner(reading: BlockReading, { knowledge }: RuleContext, finding: Finding): Finding {
  const { tokens } = reading;
  const ownership = reading.ownerships.find(
    ({ mention, form }) =>
      (form === "genitive" || form === "compound") && tokens[mention.first]!.start === finding.start,
  );
  if (!ownership || !isForeign(ownership, knowledge)) return finding;
  return {
    ...finding,
    start: Math.min(finding.start, tokens[ownership.first]!.start),
    end: Math.max(finding.end, tokens[ownership.last]!.end),
  };
}

const mixedUp = (wrong: string, right: string, meant: Term): Finding["message"] => ({
  nl: meant.quote
    ? `“${wrong}” is iets anders; hier is “${right}” bedoeld.`
    : `“${wrong}”: bedoeld lijkt “${right}”.`,
  en: `“${wrong}” is something else; “${right}” is meant here.`,
});

/** Forms that the pack lists as a confusion with the words that make it certain; the form may be another term's right name. */
function byContext(reading: BlockReading, { knowledge }: RuleContext): readonly Finding[] {
  const findings: Finding[] = [];
  const definitions = reading.definitions;
  for (const { name: matched, first, last, quoted, rest } of reading.mentions) {
    if (quoted || rest) continue;
    const shape = shapeOf(reading.tokens, first, last);
    const candidates = knowledge.names.hidden.get(shape) ?? [];
    const name = candidates.find(
      (candidate) => candidate.kind === "confusion" && contextFits(reading, candidate, first, last),
    );
    if (!name || rightlyNamed(reading, matched, name, first, last)) continue;
    if (matched.role === "hidden" && isDescribed(reading, name, first, last)) continue;
    const definition = definitions.find((pair) => pair.first === first && pair.last === last);
    const pairEnd =
      definition && definition.known.some(({ term }) => term === name.term) && definition.acronym > last
        ? definition.acronym + 1
        : last;
    const form = pairEnd > last ? nameWithAcronym(name.term, reading) : fullName(name.term, reading.lang);
    findings.push(
      misname(reading, {
        code,
        ...name,
        first,
        last: pairEnd,
        form,
        message: mixedUp(written(reading, first, last), form, name.term),
      }),
    );
  }
  return findings;
}

/** "the EU's rapid reaction force": told in plain words what it is, and not by the name that the form is elsewhere. */
const isDescribed = (
  { tokens, lang }: BlockReading,
  { tokens: form, term }: Name,
  first: number,
  last: number,
): boolean =>
  lang === "en" &&
  term.kind === "unit" &&
  form.every(({ text, fold }) => text !== fold) &&
  tokens.slice(first, last + 1).every(({ text, fold }) => text === fold || text === text.toUpperCase());

/**
 * The other thing is meant after all: it has its own acronym behind it, it is denied or compared ("niet het Gerechtshof
 * maar …"), or what is mixed up with it is named in the same sentence.
 */
function rightlyNamed(
  reading: BlockReading,
  matched: Name,
  name: Name,
  first: number,
  last: number,
): boolean {
  const own = matched.term.acronym;
  const { tokens } = reading;
  const bracket = tokens[last + 1]?.text === "(" ? tokens[last + 2]?.text : undefined;
  if (bracket && matched.role !== "hidden" && (own?.nl === bracket || own?.en === bracket)) return true;
  if (isCompared(reading, first)) return true;
  return namesRightly(reading, name.term, first, bracket === undefined ? -1 : last + 2);
}

const comparisons: ReadonlySet<string> = new Set([
  "niet", "geen", "noch", "anders", "dan", "vervangt", "verving", "opvolger", "voorloper", "not", "unlike", "replaces", "replaced", "rather", "than",
]); // prettier-ignore

/** The sentence of the token at `index` names the term rightly, elsewhere than in the bracket at `except`. */
const namesRightly = (reading: BlockReading, term: Term, index: number, except = -1): boolean =>
  mentionsOfSentence(reading, index).some(
    ({ name, first }) => name.term === term && name.role !== "hidden" && first !== except && first !== index,
  );

/** "Strategisch Kompas van de NAVO", "de EU … in haar Strategisch Concept": the owner's own thing of that kind was meant. */
function byOwner(reading: BlockReading, { knowledge }: RuleContext, around: WordsAround): readonly Finding[] {
  const findings: Finding[] = [];
  for (const ownership of reading.ownerships) {
    const { mention, owner, form } = ownership;
    if (mention.quoted || mention.name.role === "hidden" || !isForeign(ownership, knowledge)) continue;
    const { pack, term } = mention.name;
    const meant = counterpart(pack, term, owner.name.term, knowledge.owners);
    if (!meant || isAcronym(mention.name) || hasOwnAcronym(reading, ownership.last, term)) continue;
    if (form === "compound" && hasOwnerInName(mention)) continue;
    // The owner is part of the name itself, rightly: then what stands behind it is wrong, which is another rule's finding.
    if (mention.name.shape.split(/[ -]/).includes(term.owner!.toLowerCase())) continue;
    // The note says this of the name as it stands: then the owner is wrong, and that is another rule's finding.
    // Where it stands apart from the owner either may be wrong; the name is marked.
    const words = around.of(ownership.first, ownership.last);
    const contexts = knowledge.contextsOf(pack);
    const whole = form === "genitive" || form === "compound";
    if (whole && contexts.shared(term, words) > contexts.shared(meant, words)) continue;
    if (namesRightly(reading, meant, mention.first)) continue;
    const right = fullName(meant, reading.lang);
    const wrong = written(reading, mention.first, mention.last);
    findings.push({
      ...misname(reading, {
        code,
        pack,
        term: meant,
        first: mention.first,
        last: mention.last,
        form: right,
        message: mixedUp(wrong, right, meant),
      }),
      ...(whole && {
        start: reading.tokens[ownership.first]!.start,
        end: reading.tokens[ownership.last]!.end,
      }),
    });
  }
  return findings;
}

/** Its own acronym in brackets shows that the name is meant and the owner is wrong. */
const hasOwnAcronym = ({ tokens }: BlockReading, last: number, { acronym }: Term): boolean =>
  tokens[last + 1]?.text === "(" && [acronym?.nl, acronym?.en].includes(tokens[last + 2]?.text);

function meantFinding(reading: BlockReading, { first, last }: Mention, pack: Pack, term: Term): Finding {
  const form = fullName(term, reading.lang);
  const message = mixedUp(written(reading, first, last), form, term);
  return misname(reading, { code, pack, term, first, last, form, message });
}

const naming: ReadonlySet<string> = new Set([
  "noemt", "noemde", "genoemd", "genoemde", "vermeldt", "vermeld", "gerefereerd", "refereert", "verwijst", "opgesomd", "somt", "mentions", "mentioned", "names", "named", "lists", "listed", "refers",
]); // prettier-ignore

/** The sentence says that the note names this, which it does not: the one thing of the note that it is mixed up with. */
function namedByNote(reading: BlockReading, mention: Mention, candidates: readonly Term[]): Term | undefined {
  const { term, role } = mention.name;
  if ((term.quote !== undefined && role !== "hidden") || !isAscribed(reading, mention.first))
    return undefined;
  const sentence = sentenceAt(reading, mention.first);
  const words = reading.tokens.slice(sentence.first, sentence.last + 1);
  if (!words.some(({ fold }) => naming.has(fold)) || words.some(({ fold }) => comparisons.has(fold)))
    return undefined;
  const listed = candidates.filter(
    (other) => other === term || other.confusedWith.includes(term.id) || term.confusedWith.includes(other.id),
  );
  return listed.length === 1 && !namesRightly(reading, listed[0]!, mention.first) ? listed[0] : undefined;
}

/** Kinds of things that writers mix up with each other. */
const groups: readonly (readonly string[])[] = [
  ["instrument", "fund", "process", "project"],
  ["body", "forum", "organisation", "unit"],
  ["equipment"],
  ["document"],
  ["event"],
];

/** Whether a name may stand for the other term by mistake: the pack says so, or the note does not have it and it is of that kind. */
function mayBeMeant(other: Term, { term, role }: Name): boolean {
  if (role === "hidden" && other === term) return true;
  if (other.confusedWith.includes(term.id) || term.confusedWith.includes(other.id)) return other.proper;
  const sameGroup = groups.some((kinds) => kinds.includes(other.kind) && kinds.includes(term.kind));
  return other !== term && other.proper && term.quote === undefined && sameGroup;
}

/** The note's terms that a name may stand for by mistake; by the name's identity, which holds as long as its pack does. */
const candidatesFor = keepByObject((name: Name): readonly Term[] =>
  name.pack.terms.filter((other) => other.quote !== undefined && mayBeMeant(other, name)),
);

/** Words of one sentence of the note that must stand around a name before another is called meant. */
const enoughShared = 3;

/** What the sentence says is what the note says of another term that this one is mixed up with. */
function byNote(reading: BlockReading, { knowledge }: RuleContext, around: WordsAround): readonly Finding[] {
  const findings: Finding[] = [];
  const shared = createShared();
  for (const mention of reading.mentions) {
    const { name, first, last, quoted } = mention;
    if (
      quoted ||
      (!name.term.proper && name.term.quote !== undefined && name.role !== "hidden") ||
      name.role === "homonym" ||
      (name.role === "hidden" && name.kind !== "confusion")
    )
      continue;
    const { pack, term } = name;
    const candidates = candidatesFor(name);
    if (candidates.length === 0) continue;
    const named = namedByNote(reading, mention, candidates);
    if (named) {
      findings.push(meantFinding(reading, mention, pack, named));
      continue;
    }
    const contexts = knowledge.contextsOf(pack);
    if (contexts.most(around.all(first)) < enoughShared - 1) continue;
    const words = around.of(first, last);
    const { own, meant } = shared.of(name, candidates, words, contexts);
    // A thing that the note does not name at all, in a sentence that ascribes it to the note, needs less.
    const inNote = term.quote !== undefined;
    const needed = !inNote && isAscribed(reading, first) ? enoughShared - 1 : enoughShared;
    // Acronyms of the note stand in many of its sentences: they must have nothing of their own here.
    if (isAcronym(name) && inNote && own > 0.5) continue;
    if (meant.shared < needed || meant.shared - own < 1.5 || isCompared(reading, first)) continue;
    // "Europese Vredesfaciliteit (EDF)", said of the fund: the acronym behind the name is the right one.
    const bracketed = reading.tokens[last + 1]?.text === "(" ? last + 2 : -1;
    const others = mentionsOfSentence(reading, first).filter(
      (other) => other !== mention && other.name.term === meant.candidate,
    );
    if (others.some((other) => other.first !== bracketed)) continue;
    const found = meantFinding(reading, mention, pack, meant.candidate);
    findings.push(others.length === 0 ? found : { ...found, end: reading.tokens[bracketed]!.end });
  }
  return findings;
}

/** What the words around a name share with what the note says of it, and of the term that they fit best. */
interface Shared {
  readonly own: number;
  readonly meant: { readonly candidate: Term; readonly shared: number };
}

/** A name that comes again among the same words is compared once. */
function createShared() {
  let known = new Map<Name, Shared>();
  let among: ReadonlySet<string> | undefined;
  return {
    of: (
      name: Name,
      candidates: readonly Term[],
      words: ReadonlySet<string>,
      contexts: NoteContexts,
    ): Shared => {
      if (among !== words) known = new Map();
      among = words;
      const old = known.get(name);
      if (old) return old;
      let meant = { candidate: candidates[0]!, shared: -1 };
      for (const candidate of candidates) {
        const shared = contexts.shared(candidate, words);
        if (shared > meant.shared) meant = { candidate, shared };
      }
      const fresh = { own: name.role === "hidden" ? 0 : contexts.shared(name.term, words), meant };
      known.set(name, fresh);
      return fresh;
    },
  };
}

/** A comparison or denial right before the name. */
const isCompared = ({ tokens }: BlockReading, first: number): boolean =>
  tokens.slice(Math.max(0, first - 3), first).some(({ fold }) => comparisons.has(fold));

/** A name with another word in it, where the block, the note or an ascription shows which was meant. */
function bySlot(reading: BlockReading): readonly Finding[] {
  return reading.slots
    .filter((slot) => slot.evidence !== "owner")
    .map(({ name, first, last }) => {
      const form = fullName(name.term, reading.lang);
      const message = mixedUp(written(reading, first, last), form, name.term);
      return misname(reading, { code, ...name, first, last, form, message });
    });
}

/** The owner's own thing that this is mixed up with. */
function counterpart(
  pack: Pack,
  term: Term,
  owner: Term,
  owners: RuleContext["knowledge"]["owners"],
): Term | undefined {
  return pack.terms.find(
    (other) =>
      other.proper &&
      other.owner !== undefined &&
      owners.get(other.owner) === owner &&
      other.kind === term.kind &&
      (term.confusedWith.includes(other.id) || other.confusedWith.includes(term.id)),
  );
}
