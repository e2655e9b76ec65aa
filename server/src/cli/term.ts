import { openQuestion } from "./open-question";
import type { Rule } from "../analysis/rule";
import type { Knowledge } from "../knowledge/knowledge";
import type { Pack, Term } from "../knowledge/pack";
import type { Language } from "../language/language";
import { plainPassage } from "../features/plain-passage";
import { layOut } from "./card";
import type { Io } from "./io";
import { findTerms, likeTerms } from "./lookup";
import { commonSpecs, knowledgeSpecs, type OptionSpecs } from "./options";
import { harmless, widthOf, wrap, type Paint } from "./terminal";
import { textsIn } from "./texts";
import { exitCodes } from "./trouble";

export const termSpecs: OptionSpecs = { ...commonSpecs, ...knowledgeSpecs };

const maxWrongForms = 6;

/** `notawijzer term`: what a name or acronym stands for; without a name the list. The answer is the exit code. */
export async function term(args: readonly string[], rules: readonly Rule[], io: Io): Promise<number> {
  const { knowledge, lang, done, paint, width, words } = await openQuestion(args, termSpecs, rules, io);
  if (words.trim() === "") {
    io.out.write(listTerms(knowledge, lang, paint, width));
    return done;
  }
  const found = findTerms(knowledge, words);
  if (found.length === 0) {
    io.err.write(unknownTerm(knowledge, words, lang, widthOf(io.err)));
    return done === exitCodes.unreadable ? exitCodes.unreadable : exitCodes.wrongUse;
  }
  const texts = textsIn(lang);
  const cards = found.map(({ pack, term: meant, wrong }) => {
    const card = termCard(pack, meant, lang, paint, width);
    if (!wrong) return card;
    return `${wrap(texts.wrongForm(harmless(words), nameOf(meant, lang)), width)}\n\n${card}`;
  });
  io.out.write(`${cards.join("\n\n")}\n`);
  return done;
}

/** The full name and the acronym, in the language of the texts where the pack has it. */
export function nameOf({ prefLabel, acronym, id }: Term, lang: Language): string {
  const name = prefLabel[lang] ?? prefLabel.nl ?? prefLabel.en ?? id;
  const short = acronym?.[lang] ?? acronym?.nl ?? acronym?.en;
  return short && short !== name ? `${name} (${short})` : name;
}

function termCard(pack: Pack, term: Term, lang: Language, paint: Paint, width: number): string {
  const texts = textsIn(lang);
  const other = lang === "nl" ? "en" : "nl";
  const names = (ids: readonly string[]): string =>
    ids
      .map((id) => pack.terms.find((candidate) => candidate.id === id))
      .filter((candidate) => candidate !== undefined)
      .map((candidate) => nameOf(candidate, lang))
      .join(", ");
  const inOther = term.prefLabel[other] && nameOf(term, other);
  const { definition } = term;
  const source =
    definition &&
    `${texts.definitionSource}: ${[texts.source[definition.source], definition.url].filter(Boolean).join(", ")}`;
  const right = [
    ...term.altAcronym,
    ...term.altLabel[lang].map(({ form, after }) => (after ? `${after} ${form}` : form)),
  ];
  const actions = pack.commitments.filter(({ kind, terms }) => kind === "action" && terms.includes(term.id));
  const entries = [
    { text: inOther === nameOf(term, lang) ? undefined : inOther },
    { text: definition && `${definition[lang] ?? definition.nl ?? definition.en ?? ""} (${source})` },
    { text: term.quote && `${texts.note}: “${plainPassage(term.quote)}”` },
    { label: texts.owner, text: term.owner },
    { label: texts.notCalled, text: wrongForms(term, lang) },
    { label: texts.alsoRight, text: right.join(", ") },
    { label: texts.notToConfuse, text: names(term.confusedWith) },
    { label: texts.legalBasis, text: term.legalBasis.map(({ title }) => title).join("; ") },
    ...term.later.map(({ from, text }) => ({ label: texts.since, text: `${text[lang]} (${from})` })),
    { label: texts.actions, text: actions.map(({ id, title }) => `${id} ${title[lang]}`).join("; ") },
    { label: texts.related, text: names(term.related) },
  ];
  return `${paint("bold", nameOf(term, lang))}\n${layOut(entries, width)}`;
}

/** The wrong forms that are wrong everywhere, those of the reader's language first. */
function wrongForms(term: Term, lang: Language): string {
  const certain = term.hiddenLabel.filter(({ context, kind }) => !context && kind !== "name-form");
  const forms = [
    ...certain.filter((label) => label.lang === lang),
    ...certain.filter((label) => label.lang !== lang),
  ];
  const shown = forms.slice(0, maxWrongForms).map(({ form }) => `“${form}”`);
  const rest = forms.length - shown.length;
  return [shown.join(", "), rest > 0 ? textsIn(lang).andMore(rest) : ""].filter(Boolean).join(", ");
}

function unknownTerm(knowledge: Knowledge, words: string, lang: Language, width: number): string {
  const message = textsIn(lang).noTerm(harmless(words));
  const like = likeTerms(knowledge, words, 5);
  if (like.length === 0) return `${message}\n`;
  const list = like.map(({ term: candidate }) => wrap(nameOf(candidate, lang), width, "  ", "    "));
  return `${message}\n${textsIn(lang).didYouMean}:\n${list.join("\n")}\n`;
}

function listTerms({ packs }: Knowledge, lang: Language, paint: Paint, width: number): string {
  const texts = textsIn(lang);
  const lists = packs.map((pack) => {
    const names = pack.terms.map((term) => nameOf(term, lang)).sort(new Intl.Collator(lang).compare);
    return `${paint("bold", pack.title)}\n${names.map((name) => wrap(name, width, "  ", "    ")).join("\n")}\n`;
  });
  return `${lists.join("\n")}\n${texts.termsList}\n`;
}
