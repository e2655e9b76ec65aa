import type { ParsedClause } from "../reader/model/parsed-clause";
import type { Phrase } from "../reader/model/phrase";
import { chainOf } from "../reader/model/phrase";
import type { Reading } from "../reader/model/reading";
import type { SentenceWords, TopicHit, WordSpan } from "../reader/words/sentence-words";
import { anyRole, memberRole, roleWords, type Role, type RoleWords } from "./role-words";

/** Somebody who can do what a note leaves to one: indexes are of the sentence's words. */
export interface Party extends WordSpan {
  /** What it is compared by. */
  readonly key: string;
  /** As a pack writes it. */
  readonly form: string;
}

/** That parties have a role in things: lead it, publish it, are its members. */
export interface Doing {
  readonly role: Role;
  readonly parties: readonly Party[];
  /** Topics that it is done with; none where a pronoun or nothing stands for them. */
  readonly things: readonly TopicHit[];
  /** Word of the verb or noun that says it, or of what it hangs on: by it is told whether the sentence holds it. */
  readonly at: number;
  /** It goes from one to another: who is named beside them had it before. */
  readonly isTransfer?: true;
}

/** Verbs of the roles' data only: another verb says nothing that only one does. */
export function readDoings(
  reading: Reading,
  topics: readonly TopicHit[],
  parties: readonly Party[],
): readonly Doing[] {
  if (parties.length === 0 || reading.isQuestion) return [];
  const words = roleWords(reading.sentence.lang);
  return reading.parsed.flatMap((parsed, index) => {
    if (reading.negations[index]!.negators.length > 0 || isOpen(parsed)) return [];
    const site: Site = { reading, parsed, index, topics, parties, words };
    return [...ofVerbs(site), ...ofNouns(site), ...ofTransfers(site), ...ofMembers(site)];
  });
}

/** Wanted, allowed or conditional: nothing that is so. */
const isOpen = ({ clause: { verbs } }: ParsedClause): boolean =>
  verbs.some(({ role, lemma }) => role === "conditional" || (role === "modal" && !binding.has(lemma)));

const binding: ReadonlySet<string> = new Set(["moeten", "zullen", "must", "shall"]);

interface Site {
  readonly reading: Reading;
  readonly parsed: ParsedClause;
  readonly index: number;
  readonly topics: readonly TopicHit[];
  readonly parties: readonly Party[];
  readonly words: RoleWords;
}

const covers = (span: WordSpan, word: number): boolean => span.first <= word && word <= span.last;

const partyOf = ({ parties }: Site, phrase: Phrase): Party | undefined =>
  parties.find((party) => covers(party, phrase.head) || (party.first >= phrase.first && party.last <= phrase.last && party.last === phrase.head)); // prettier-ignore

/** The parties of a phrase and of those that are listed with it. */
function partiesFrom(site: Site, start: number): readonly Party[] {
  const { phrases } = site.parsed;
  const group = phrases.flatMap((phrase, k) =>
    k === start || isListedWith(phrases, k, start) ? [phrase] : [],
  );
  return group.flatMap((phrase) => partyOf(site, phrase) ?? []);
}

/** "door een vertegenwoordiger van de gemeenten": whom the one that acts is of. */
function agentsFrom(site: Site, start: number): readonly Party[] {
  const own = partiesFrom(site, start);
  if (own.length > 0) return own;
  const chain = chainOf(site.parsed.phrases, start);
  return chain.flatMap((k) => partyOf(site, site.parsed.phrases[k]!) ?? []);
}

function isListedWith(phrases: readonly Phrase[], k: number, start: number): boolean {
  for (let at = phrases[k]!.listedWith, steps = 0; at !== undefined && steps < 12; steps++) {
    if (at === start) return true;
    at = phrases[at]!.listedWith;
  }
  return false;
}

const thingsOf = ({ topics, parties }: Site, phrase: Phrase): readonly TopicHit[] =>
  topics.filter(
    (topic) => covers(topic, phrase.head) && !parties.some((party) => covers(party, phrase.head)),
  );

/** Index of the phrase that names who acts in the clause. */
function subjectOf(site: Site): number | undefined {
  const { clause, phrases } = site.parsed;
  if (clause.kind === "infinitive") return undefined;
  const bare = phrases.flatMap((phrase, k) => (phrase.preposition === undefined && phrase.kind === "noun" && phrase.inside === undefined && phrase.listedWith === undefined ? [k] : [])); // prettier-ignore
  const { finite } = clause;
  if (clause.kind === "main" && finite !== undefined) {
    const before = bare.findLast((k) => phrases[k]!.last < finite);
    const behind = bare.find((k) => phrases[k]!.first > finite);
    // "De leerrekeningen beheert de dienst": what stands first may be the object.
    if (before !== undefined && partyOf(site, phrases[before]!)) return before;
    return behind !== undefined && (before === undefined || !isPlainSubject(site, before)) ? behind : before;
  }
  return bare[0];
}

/** A phrase before the finite verb that is the subject whatever stands behind it: no topic. */
const isPlainSubject = (site: Site, k: number): boolean =>
  thingsOf(site, site.parsed.phrases[k]!).length === 0;

const isPassive = ({ parsed }: Site): boolean => parsed.clause.verbs.some(({ role }) => role === "passive");

/** The verbs that those of a clause may be, each with the particle that stands last of all that fit. */
function lemmasOf({
  parsed,
  reading: { sentence },
  words,
}: Site): readonly { readonly lemma: string; readonly at: number }[] {
  const { clause } = parsed;
  const lexical = clause.verbs.filter(({ role }) => role === "lexical" || role === "copula");
  const lastAt = new Map(clause.words.map((i) => [sentence.words[i]!.fold, i]));
  const says = (lemma: string): boolean =>
    words.verbs.has(lemma) ||
    words.memberVerbs.has(lemma) ||
    words.transfers.has(lemma) ||
    words.light.has(lemma);
  return lexical.map(({ forms, lemma, at }) => {
    // A form may be of two verbs: "geleid" of leiden and of geleiden.
    const apart = forms.flatMap(({ base, prefixes, joined }) =>
      joined
        ? []
        : prefixes.flatMap((part) => {
            const from = lastAt.get(part) ?? -1;
            return from >= 0 && isParticle(sentence.words, from, at, clause.finite)
              ? [{ lemma: part + base, from }]
              : [];
          }),
    );
    const [parted] = apart.sort((a, b) => b.from - a.from);
    if (parted) return { lemma: parted.lemma, at };
    const bare = forms.map(({ base, prefix, joined }) => (joined ? `${prefix ?? ""}${base}` : base));
    return { lemma: bare.find(says) ?? bare[0] ?? lemma, at };
  });
}

/** Whether a word may be the particle of the verb at `at`: behind a finite one with nothing that it leads in, or before "te". */
function isParticle(
  words: SentenceWords["words"],
  i: number,
  at: number,
  finite: number | undefined,
): boolean {
  if (at !== finite) return i === at - 2 && words[i + 1]!.fold === "te";
  const next = words[i + 1];
  if (i < at || next?.fold === "zich" || (words[i]!.fold === "samen" && next?.fold === "met")) return false;
  if (next === undefined || next.kind === "punctuation") return true;
  const { lexical, kind, text, fold } = next;
  return (
    kind === "word" &&
    lexical.nouns === undefined &&
    !lexical.isDeterminer &&
    !lexical.isPossessive &&
    text === fold
  );
}

function ofVerbs(site: Site): readonly Doing[] {
  const { parsed, words, topics } = site;
  const { clause, phrases } = parsed;
  return lemmasOf(site).flatMap(({ lemma, at }) => {
    const role = words.verbs.get(lemma);
    if (role === undefined) return [];
    const subject = subjectOf(site);
    const given = isPassive(site) || subject !== undefined ? undefined : givenTo(site);
    const agents = phrases.flatMap(({ preposition }, k) =>
      preposition && words.agent.has(preposition.form) ? [k] : [],
    );
    const acting =
      isPassive(site) || lemma === "plaatsvinden"
        ? agents.flatMap((k) => agentsFrom(site, k))
        : subject === undefined
          ? (given?.parties ?? [])
          : partiesFrom(site, subject);
    const antecedent = clause.kind === "relative" ? clause.antecedent : undefined;
    const behind = antecedent === undefined ? [] : topics.filter((topic) => covers(topic, antecedent));
    const doers = acting.length === 0 && antecedent !== undefined && !isPassive(site) ? site.parties.filter((party) => covers(party, antecedent)) : acting; // prettier-ignore
    if (doers.length === 0) return [];
    // One that acts may be what it is done to: "de raad wordt voorgezeten door …".
    const done = { ...site, parties: doers };
    const things = phrases.flatMap((phrase, k) =>
      phrase.preposition === undefined &&
      phrase.inside === undefined &&
      (isPassive(site) || lemma === "plaatsvinden" || k !== subject)
        ? thingsOf(done, phrase)
        : [],
    );
    if (things.length === 0) things.push(...namesIn(done));
    const own = [...things, ...(doers === acting ? behind : [])];
    const beside = site.parties.filter(
      (party) => !doers.includes(party) && isBeside(site, party) && clause.words.includes(party.last),
    );
    const all = own.length > 0 ? own : sharedThings(site);
    return [{ role, parties: [...doers, ...beside], things: all, at: given?.at ?? at }];
  });
}

/** "De evaluatie vindt plaats in 2027 en wordt uitgevoerd door …": what the clause before is about. */
function sharedThings(site: Site): readonly TopicHit[] {
  const { reading, index, parsed } = site;
  const before = reading.parsed[index - 1];
  if (parsed.clause.coordinator === undefined || !before || !isPassive(site) || subjectOf(site) !== undefined)
    return [];
  const shared = { ...site, parsed: before, index: index - 1 };
  const subject = subjectOf(shared);
  return subject === undefined ? [] : thingsOf(shared, before.phrases[subject]!);
}

/** Names with small words of their own ("Samen In De Leer"), which are no phrases: those behind no preposition. */
function namesIn({ topics, parties, parsed: { clause }, reading: { sentence } }: Site): readonly TopicHit[] {
  return topics.filter(({ first, last }) => {
    if (last === first || !clause.words.includes(first) || parties.some((party) => covers(party, last)))
      return false;
    for (let i = first - 1; i >= Math.max(0, first - 3); i--) {
      const { lexical, kind } = sentence.words[i]!;
      if (lexical.isPreposition || kind === "punctuation") return false;
      if (!lexical.isDeterminer && lexical.nouns === undefined) return true;
    }
    return true;
  });
}

/** "het is aan de gemeenten om …" */
function givenTo({
  parsed: { clause },
  reading,
  words,
  ...site
}: Site): { readonly parties: readonly Party[]; readonly at: number } | undefined {
  const parent = clause.parent === undefined ? undefined : reading.parsed[clause.parent];
  if (parent?.clause.finite === undefined || clause.kind !== "infinitive") return undefined;
  const at = { ...site, reading, words, parsed: parent };
  const isOpen = parent.clause.verbs.every(({ role, lemma }) => role !== "lexical" || words.light.has(lemma));
  if (!isOpen) return undefined;
  const parties = parent.phrases.flatMap(({ preposition }, k) =>
    preposition && words.to.has(preposition.form) ? partiesFrom(at, k) : [],
  );
  return { parties, at: parent.clause.finite };
}

/** "De leiding over het programma ligt bij de gemeenten", "… staat onder leiding van …", "… is een uitgave van …". */
function ofNouns(site: Site): readonly Doing[] {
  const { parsed, words, reading, parties } = site;
  const { phrases, clause } = parsed;
  const fold = (i: number): string => reading.sentence.words[i]?.fold ?? "";
  const named = clause.words.flatMap((i) => {
    const role = words.nouns.get(fold(i));
    return role === undefined ? [] : [{ role, at: i }];
  });
  if (named.length === 0) return [];
  const lemmas = lemmasOf(site);
  const isLight = lemmas.every(({ lemma }) => words.light.has(lemma));
  const isAnswerable =
    lemmas.some(({ lemma }) => lemma === "zorgen") ||
    clause.words.some((i) => words.responsible.has(fold(i)));
  const here = parties.filter(({ last }) => clause.words.includes(last));
  return named.flatMap(({ role, at }): readonly Doing[] => {
    const k = phrases.findIndex(({ head }) => head === at);
    const before = k < 0 ? undefined : phrases[k]!.preposition?.form;
    const isUnder = before === "onder" || before === "under";
    const isOpen = before === undefined || isUnder || ["in", "als", "as"].includes(before) || (before === "voor" && fold(at) === "rekening") || (isAnswerable && ["voor", "met", "for"].includes(before)); // prettier-ignore
    if (!isOpen || (!isLight && !isUnder)) return [];
    const [bare, led] = split(here, (party) => prepositionBefore(site, party) === undefined);
    const placed = led.filter((party) => words.doer.has(prepositionBefore(site, party) ?? "") && !isUnder);
    const under = led.filter(({ first }) => isUnder && first > at && first - at <= 4);
    const doers = isUnder ? under : bare.length > 0 ? bare.slice(0, 1) : placed;
    const [first] = doers;
    if (!first) return [];
    const all = [...doers, ...here.filter((party) => !doers.includes(party) && isBeside(site, party))];
    const done = { ...site, parties: all };
    const hanging = k < 0 ? [] : chainOf(phrases, k).filter((c) => c !== k).flatMap((c) => thingsOf(done, phrases[c]!)); // prettier-ignore
    const beside = phrases.flatMap((phrase) =>
      phrase.head === at || (phrase.preposition && k >= 0) ? [] : thingsOf(done, phrase),
    );
    const things = hanging.length > 0 ? hanging : beside;
    return [{ role, parties: all, things: things.filter((thing) => !covers(thing, at)), at }];
  });
}

/** "De aanbesteding gaat over naar het Rijk", "het Rijk neemt de uitvoering over". */
function ofTransfers(site: Site): readonly Doing[] {
  const { parsed, words, reading, parties } = site;
  const { phrases, clause } = parsed;
  const verb = lemmasOf(site).find(({ lemma }) => words.transfers.has(lemma));
  if (!verb) return [];
  const here = parties.filter(({ last }) => clause.words.includes(last));
  const given = here.filter((party) => words.toward.has(prepositionBefore(site, party) ?? ""));
  const taking =
    verb.lemma === "overnemen" ? here.filter((party) => prepositionBefore(site, party) === undefined) : given;
  if (taking.length === 0) return [];
  return phrases.flatMap((phrase, k) => {
    if (phrase.preposition !== undefined || phrase.inside !== undefined) return [];
    const role = words.nouns.get(reading.sentence.words[phrase.head]!.fold);
    const things = chainOf(phrases, k).flatMap((c) => (c === k ? (role === undefined ? thingsOf(site, phrase) : []) : role === undefined ? [] : thingsOf(site, phrases[c]!))); // prettier-ignore
    return things.length === 0
      ? []
      : [{ role: role ?? anyRole, parties: taking, things, at: verb.at, isTransfer: true as const }];
  });
}

function split<T>(list: readonly T[], test: (one: T) => boolean): readonly [readonly T[], readonly T[]] {
  return [list.filter(test), list.filter((one) => !test(one))];
}

/** The preposition that a party stands behind, over its article; undefined where none does. */
function prepositionBefore({ reading: { sentence } }: Site, { first }: Party): string | undefined {
  for (let i = first - 1; i >= Math.max(0, first - 2); i--) {
    const { fold, lexical } = sentence.words[i]!;
    if (lexical.isPreposition) return fold;
    if (!lexical.isDeterminer) return undefined;
  }
  return undefined;
}

/** "en de gemeenten", "samen met de gemeenten": one of several who do it. */
function isBeside(site: Site, party: Party): boolean {
  const { words } = site.reading.sentence;
  const at = words[party.first - 1]?.lexical.isDeterminer ? party.first - 2 : party.first - 1;
  const before = words[at]?.fold ?? "";
  return (
    ["en", "and", ","].includes(before) || ["met", "with"].includes(prepositionBefore(site, party) ?? "")
  );
}

/** "Leden zijn …", "gesloten tussen …", "in het beraad zitten …". */
function ofMembers(site: Site): readonly Doing[] {
  const { parsed, words, reading, topics, parties } = site;
  const { sentence } = reading;
  const { clause, phrases } = parsed;
  const cue =
    lemmasOf(site).find(({ lemma }) => words.memberVerbs.has(lemma))?.at ??
    clause.words.find((i) => words.memberNouns.has(sentence.words[i]!.fold));
  if (cue === undefined) return [];
  // "In het beraad zitten …": what they sit in may be one that acts, too.
  const isGroup = (word: number): boolean =>
    parties.some((party) => covers(party, word) && !party.key.startsWith("term:"));
  const within = phrases.flatMap(({ preposition, head }) =>
    preposition && words.within.has(preposition.form) && !isGroup(head)
      ? topics.filter((topic) => covers(topic, head))
      : [],
  );
  // "De commissie bestaat uit …": what the sentence is about may be one that acts, too.
  const subject = subjectOf(site);
  const about = subject === undefined ? undefined : phrases[subject]!.head;
  const body = about === undefined || isGroup(about) ? [] : topics.filter((topic) => covers(topic, about));
  const own = phrases.flatMap((phrase) => thingsOf(site, phrase));
  const things = within.length > 0 ? within : body.length > 0 ? body : own;
  const members = parties.filter((party) => !things.some((thing) => covers(thing, party.last)));
  // "In het beraad zitten ook de gemeenten": one is enough where it is said what they are in.
  const isTold = members.length > 1 || (members.length === 1 && within.length > 0);
  return !isTold ? [] : [{ role: memberRole, parties: members, things, at: cue }];
}
