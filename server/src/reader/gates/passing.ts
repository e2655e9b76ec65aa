import { calendars } from "../../language/dates";
import type { Language } from "../../language/language";
import { ordinalValue } from "../../language/ordinals";
import type { ClauseSite } from "../model/clause-site";
import { isAdverse, type Effect } from "../model/effects";
import type { Raw } from "../model/raw-claim";
import type { SentenceWords } from "../words/sentence-words";

/**
 * "Dit kwartaal zijn er geen nieuwe afspraken gemaakt", "De workshop van 12 mei vervalt": what is not so for a while, and one
 * occasion that does not go on. What ends or is cut in such a time ("wordt deze maand beëindigd") is over for good.
 */
export function isPassing(
  { sentence, parsed: { clause } }: ClauseSite,
  { via, comparative, object }: Raw,
  effect: Effect,
): boolean {
  const lacks =
    !effect.positive ||
    effect.change === "same" ||
    via === "FAIL" ||
    (effect.change === "down" && comparative && clause.verbs.every(({ role }) => role === "copula"));
  if (lacks && clause.words.some((i) => isStretch(sentence, i) || isDay(sentence, i))) return true;
  if (via === "HINDER" && clause.words.some((i) => atTimes.has(sentence.words[i]!.fold))) return true;
  if (!isAdverse(effect)) return false;
  const { words, lang } = sentence;
  const { first, last } = object.words;
  if (!words.slice(first, last + 1).some(({ fold }) => isOccasion(fold, lang))) return false;
  for (let i = first; i <= (clause.words.at(-1) ?? last); i++) if (isDay(sentence, i)) return true;
  return clause.words.some((i) => isDay(sentence, i));
}

/** "hindert soms": not as a rule. */
const atTimes = new Set(["soms", "incidenteel", "sporadisch", "tijdelijk", "kortstondig", "sometimes", "occasionally", "temporarily", "briefly"]); // prettier-ignore

const these = new Set(["deze", "dit", "this"]);

const stretches = new Set(["week", "maand", "kwartaal", "keer", "weekend", "weekeinde", "ochtend", "middag", "avond", "nacht", "verslagperiode", "rapportageperiode", "verslagkwartaal", "verslagweek", "month", "quarter", "time", "morning", "afternoon", "evening"]); // prettier-ignore

/** By their names alone, behind an article. */
const seasons = new Set(["verslagperiode", "rapportageperiode", "verslagkwartaal", "verslagweek", "zomermaanden", "wintermaanden", "zomervakantie", "kerstvakantie", "reces", "zomerreces", "kerstreces", "weekend", "weekeinde", "recess", "reporting"]); // prettier-ignore

const alone = new Set(["ditmaal", "vandaag", "gisteren", "vanochtend", "vanmorgen", "vanmiddag", "vanavond", "today", "yesterday", "tonight"]); // prettier-ignore

const days = new Set(["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]); // prettier-ignore

/** "met ingang van 12 mei", "vanaf dit kwartaal": from then on, or until then. */
const bounds = new Set(["ingang", "vanaf", "per", "sinds", "sedert", "tot", "na", "from", "since", "until", "as", "after", "uiterlijk", "voor", "vóór", "before", "by"]); // prettier-ignore

const isBound = ({ words }: SentenceWords, i: number): boolean =>
  [i - 1, i - 2].some((k) => bounds.has(words[k]?.fold ?? ""));

/** Whether a stretch of some weeks at most, or of a quarter, starts at the word. */
function isStretch(sentence: SentenceWords, i: number): boolean {
  const { words, lang } = sentence;
  const { fold } = words[i]!;
  const next = words[i + 1]?.fold ?? "";
  if (alone.has(fold)) return !isBound(sentence, i);
  if (these.has(fold)) return stretches.has(next) && !isBound(sentence, i);
  if (fold === "week" && words[i + 1]?.kind === "number") return !isBound(sentence, i);
  if (calendars[lang].quarters.has(next) || next === "quarter")
    return ordinalValue(fold) !== undefined && !isBound(sentence, i - 1);
  return during.has(fold) && [next, words[i + 2]?.fold ?? ""].some((word) => seasons.has(word));
}

const during = new Set(["in", "tijdens", "gedurende", "during"]);

/** "12 mei", "donderdag", "volgende week" */
function isDay(sentence: SentenceWords, i: number): boolean {
  const { words, lang } = sentence;
  const { fold, kind } = words[i]!;
  const next = words[i + 1]?.fold ?? "";
  if (days.has(fold)) return !isBound(sentence, i);
  if (coming.has(fold)) return next === "week" && !isBound(sentence, i);
  return (
    kind === "number" && /^\d\d?$/.test(fold) && calendars[lang].months.has(next) && !isBound(sentence, i)
  );
}

const coming = new Set(["volgende", "komende", "next", "coming"]);

/** What takes place on a day. */
const occasions: Readonly<Record<Language, ReadonlySet<string>>> = {
  nl: new Set(["workshop", "overleg", "vergadering", "bijeenkomst", "bezoek", "oefening", "training", "seminar", "webinar", "conferentie", "symposium", "gesprek", "sessie", "briefing", "les", "cursusdag", "vlucht", "rondleiding", "ceremonie", "videoconferentie", "afspraak", "receptie", "demonstratie", "schietoefening", "rit", "transport"]), // prettier-ignore
  en: new Set(["workshop", "meeting", "visit", "exercise", "seminar", "webinar", "conference", "symposium", "session", "briefing", "flight", "tour", "ceremony", "videoconference", "appointment", "reception", "demonstration", "drill", "call"]), // prettier-ignore
};

const shortestTail = 6;

/** One of them, or a compound of one: "werkbezoek", "stafoverleg". */
function isOccasion(fold: string, lang: Language): boolean {
  if (occasions[lang].has(fold)) return true;
  if (lang !== "nl") return false;
  for (let from = 2; from <= fold.length - shortestTail; from++)
    if (occasions.nl.has(fold.slice(from))) return true;
  return false;
}
