import { openQuestion } from "./open-question";
import type { Rule } from "../analysis/rule";
import type { Knowledge } from "../knowledge/knowledge";
import { sectionTitle } from "../features/reference-text";
import { featureTexts } from "../features/texts/feature-texts";
import type { Commitment, Pack } from "../knowledge/pack";
import type { Language } from "../language/language";
import { ordinalWord } from "../language/ordinals";
import { plainPassage } from "../features/plain-passage";
import { layOut } from "./card";
import type { Io } from "./io";
import { allActions, findCommitments, searchActions, type FoundCommitment } from "./lookup";
import { commonSpecs, knowledgeSpecs, type OptionSpecs } from "./options";
import { harmless, wrap, type Paint } from "./terminal";
import { nameOf } from "./term";
import { textsIn } from "./texts";
import { exitCodes } from "./trouble";

export const actionSpecs: OptionSpecs = { ...commonSpecs, ...knowledgeSpecs };

const maxFound = 5;

/** `notawijzer action`: an action of the note by id or by words; without either the list. The answer is the exit code. */
export async function action(args: readonly string[], rules: readonly Rule[], io: Io): Promise<number> {
  const { knowledge, lang, done, paint, width, words } = await openQuestion(args, actionSpecs, rules, io);
  if (words.trim() === "") {
    io.out.write(listActions(knowledge, lang, paint, width));
    return done;
  }
  const byId = findCommitments(knowledge, words);
  const found = byId.length > 0 ? byId : searchActions(knowledge, words, maxFound);
  if (found.length === 0) {
    io.err.write(`${textsIn(lang).noAction(harmless(words))}\n`);
    return done === exitCodes.unreadable ? exitCodes.unreadable : exitCodes.wrongUse;
  }
  io.out.write(`${found.map((one) => actionCard(one, lang, paint, width)).join("\n\n")}\n`);
  return done;
}

/** Where a reader finds it: the note, the heading, and the how-manieth under it. */
function placeOf(pack: Pack, { section, position }: Commitment, lang: Language): string {
  const title = lang === "en" ? (pack.titleEn ?? pack.title) : pack.title;
  if (section === undefined || position === undefined) return title;
  const named = pack.sections.find((candidate) => candidate.title === section);
  const heading = named ? sectionTitle(named, lang) : section;
  return `${title}, ${textsIn(lang).inSection(heading, ordinalWord(position, lang))}`;
}

function actionCard(
  { pack, commitment }: FoundCommitment,
  lang: Language,
  paint: Paint,
  width: number,
): string {
  const texts = textsIn(lang);
  const { id, title, quote, firmness, terms, later } = commitment;
  const named = terms
    .map((termId) => pack.terms.find((term) => term.id === termId))
    .filter((term) => term !== undefined);
  const entries = [
    { text: placeOf(pack, commitment, lang) },
    { text: `“${plainPassage(quote)}”` },
    { label: texts.firmness, text: firmness && featureTexts[lang].firmnessOf[firmness] },
    { label: texts.terms, text: named.map((term) => nameOf(term, lang)).join(", ") },
    ...later.map(({ from, text }) => ({ label: texts.since, text: `${text[lang]} (${from})` })),
  ];
  return `${paint("bold", `${id}  ${title[lang]}`)}\n${layOut(entries, width)}`;
}

function listActions(knowledge: Knowledge, lang: Language, paint: Paint, width: number): string {
  let list = "";
  let heading = "";
  for (const { pack, commitment } of allActions(knowledge)) {
    const { id, section, title } = commitment;
    const next = section ?? pack.title;
    if (next !== heading) {
      list += `${list === "" ? "" : "\n"}${paint("bold", next)}\n`;
      heading = next;
    }
    list += `${wrap(title[lang], width, `  ${id}  `, " ".repeat(id.length + 4))}\n`;
  }
  return `${list}\n${textsIn(lang).actionsList}\n`;
}
