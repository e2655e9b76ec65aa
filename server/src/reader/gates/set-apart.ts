import { each } from "../context/actors";
import type { ClauseSite } from "../model/clause-site";
import { conditionOf } from "../context/conditions";
import { isAdverse, isWeaker, thingEffect, type Effect } from "../model/effects";
import { isHardlyLess } from "./hardly-less";
import { isPassing } from "./passing";
import type { Raw } from "../model/raw-claim";

/** What is said of something beside a promise: of each country by itself, of more than there is, of a maker's delay, of one person, of a while. */
export const isSetApart = (site: ClauseSite, raw: Raw, effect: Effect): boolean =>
  isPassing(site, raw, effect) ||
  isNoWorry(site, raw) ||
  isNotByItself(site) ||
  (isAdverse(effect) && effect.positive === (raw.via !== "INCLUDE") && isLeftOutOfPaper(site, raw)) ||
  (effect.positive
    ? looksForMore(site, raw) ||
      isHeldUpElsewhere(site, effect) ||
      isOfPerson(site, raw, effect) ||
      isForEach(site, raw) ||
      isPlacedTogether(site, raw) ||
      (effect.change === "stop" && (isOfYear(site, raw) || isOfOld(site, raw))) ||
      ((effect.change === "stop" || effect.change === "leave") && isSucceeded(site)) ||
      (isAdverse(effect) && isOfPaper(site)) ||
      isHardlyLess(site, raw, effect) ||
      (isOfWhat(site, raw) && wellBehind(site))
    : isOfEach(site) || isMadeUpFor(site, raw) || isNothingNew(site) || isForbiddenUse(site, raw));

/** "komt niet vanzelf tot stand", "does not come about overnight": that work is needed for it. */
const isNotByItself = ({ sentence: { words }, parsed: { clause } }: ClauseSite): boolean =>
  clause.words.some(
    (at) =>
      byItself.has(words[at]!.fold) &&
      words.slice(Math.max(0, at - 6), at).some(({ fold }) => fold === "niet" || fold === "not"),
  );

const byItself = new Set(["vanzelf", "overnight"]);

/** "is voorbehouden aan lidstaten", "de gedeelde vloot is bij het agentschap ondergebracht": to those whom one is one of, or where all keep it. */
const isPlacedTogether = (
  { sentence: { words }, parsed: { phrases } }: ClauseSite,
  { via, object, core }: Raw,
): boolean => {
  if (via !== "DELEGATE") return false;
  const isReserved = words.slice(core.first, core.last + 1).some(({ fold }) => reserved.has(fold));
  const isAmongAll = phrases.some(
    ({ preposition, head }) => preposition !== undefined && members.test(words[head]!.fold),
  );
  const isInPaper = phrases.some(
    ({ preposition, head }) => preposition !== undefined && sections.has(words[head]!.fold),
  );
  const isJoint = phrases.some(
    ({ first, adjectives }) =>
      first === object.words.first && adjectives.some(({ entry }) => entry.class === "JOINT"),
  );
  // "draagt de rotatie over aan een andere eenheid": each in its turn.
  const isByTurn = words.some(({ fold }) => turns.has(fold));
  const isInHouse = phrases.some(
    ({ preposition, first, head, actor }, k) =>
      preposition?.form !== undefined &&
      receiving.has(preposition.form) &&
      actor?.side !== "other" &&
      words.slice(first, head + 1).some(({ fold }) => inHouse.has(fold)) &&
      phrases[k + 1]?.actor?.side !== "other",
  );
  return (
    isInPaper ||
    isInHouse ||
    isByTurn ||
    (isReserved && isAmongAll) ||
    (isJoint && lodged.some((form) => words.some(({ fold }) => fold === form)))
  );
};

const turns = new Set(["rotatie", "rotaties", "toerbeurt", "beurtelings", "rotation", "rotations"]);
const reserved = new Set(["voorbehouden", "reserved"]);
/** "overgedragen aan de nieuwe projectleider", "ligt bij een andere directie": within one's own house. */
const inHouse = new Set(["directie", "afdeling", "sectie", "bureau", "projectleider", "programmamanager", "projectbureau", "programmabureau", "opvolger", "opvolgster", "collega", "directoraat-generaal", "stafafdeling", "team", "directorate", "department", "branch", "successor", "colleague"]); // prettier-ignore
const receiving = new Set(["aan", "bij", "naar", "to", "with"]);
const members = /(?:lidstaten|bondgenoten|^member states|^allies)$/;
const sections = new Set([
  "actielijn",
  "hoofdstuk",
  "paragraaf",
  "artikel",
  "bijlage",
  "chapter",
  "section",
  "annex",
]);
const lodged = ["ondergebracht", "gestald", "gestationeerd", "housed", "based", "lodged"];

/** "Het concept uit 2010 verdwijnt": one that has been, in whose place another comes. */
const isOfYear = ({ sentence: { words } }: ClauseSite, { object: { words: span }, core }: Raw): boolean =>
  core.first >= span.first &&
  !words.slice(Math.max(0, span.first - 1), span.last).some(({ fold }) => genitives.has(fold)) &&
  words
    .slice(span.first, span.last + 1)
    .some(({ fold }, k) => dating.has(fold) && /^(?:19|20)\d\d$/.test(words[span.first + k + 1]?.fold ?? ""));

/** "vertrekt en wordt opgevolgd door een ander": another comes in its place. */
const isSucceeded = ({ reading, parsed, index }: ClauseSite): boolean => {
  const { words } = reading.sentence;
  const next = reading.parsed[index + 1];
  // "vertrekt; zijn opvolger is benoemd"
  if (words.some(({ fold }) => successors.has(fold))) return true;
  const isJoined = next?.clause.coordinator === "en" || next?.clause.coordinator === "and";
  return [...parsed.predicates, ...(isJoined ? next.predicates : [])].some(
    ({ verb: { lemma }, frame }) => succeeding.has(frame?.entry.lemma ?? lemma) || succeeding.has(lemma),
  );
};

const succeeding = new Set(["opvolgen", "aflossen", "succeed", "relieve"]);
const successors = new Set(["opvolger", "opvolgers", "opvolgster", "successor", "successors"]);

/** "De toestellen van de oude vloot gaan weg": what belongs to something that had its day. What is done together is not old by that. */
const isOfOld = ({ sentence: { words }, parsed: { phrases } }: ClauseSite, { object }: Raw): boolean =>
  !object.carriers.some((carrier) => lasting.has(carrier)) &&
  phrases.some(
    ({ preposition, first, head }) =>
      preposition !== undefined &&
      preposition.at > object.words.first &&
      first <= object.words.last + 2 &&
      words.slice(first, head).some(({ fold }) => outworn.has(fold)),
  );

const outworn = new Set(["oude", "oud", "verouderde", "vorige", "voormalige", "afgeschreven", "uitgediende", "versleten", "old", "outdated", "obsolete", "former", "previous", "ageing"]); // prettier-ignore
const lasting: ReadonlySet<string> = new Set(["cooperation", "contribution", "participation", "agreement"]);

const dating = new Set(["uit", "from"]);
const genitives = new Set(["van", "of"]);

/** "Dit memo laat de overige onderwerpen buiten beschouwing": what is written about, and not what is done. */
function isOfPaper({ reading, sentence, parsed, args, index }: ClauseSite): boolean {
  const shares = args.subject === undefined && parsed.clause.coordinator !== undefined && index > 0;
  const { clause, phrases } = shares ? reading.parsed[index - 1]! : parsed;
  const subject = shares || args.subject === undefined ? phrases[0] : phrases[args.subject];
  return (
    subject !== undefined &&
    subject.preposition === undefined &&
    subject.determiner === "demonstrative" &&
    subject.head < (clause.finite ?? 0) &&
    sentence.lexicon.words.papers.has(sentence.words[subject.head]!.fold) &&
    sentence.words[subject.head]!.fold !== "nota"
  );
}

/** "Er is geen reden tot zorg over de samenwerking": that it goes well. */
const isNoWorry = ({ sentence: { words }, parsed: { clause } }: ClauseSite, { via }: Raw): boolean =>
  (via === "FAIL" || via === "REJECT") && clause.words.some((i) => worries.has(words[i]!.fold));

const worries = new Set(["zorg", "zorgen", "bezorgdheid", "ongerustheid", "ongerust", "klagen", "klachten", "paniek", "wantrouwen", "concern", "concerns", "worry", "alarm", "complain", "complaint"]); // prettier-ignore

/** "Met België zijn er geen ontwikkelingen": there is nothing to tell. */
const isNothingNew = ({ sentence: { words }, parsed: { clause } }: ClauseSite): boolean =>
  clause.words.some(
    (i) => none.has(words[i]!.fold) && [i + 1, i + 2].some((k) => tidings.has(words[k]?.fold ?? "")),
  );

const none = new Set(["geen", "no"]);
const tidings = new Set(["ontwikkelingen", "gebeurtenissen", "wijzigingen", "veranderingen", "bijzonderheden", "wapenfeiten", "developments", "events", "changes"]); // prettier-ignore

/** "blijft in deze brief buiten beschouwing", "falls outside the scope of my letter", "ontbreekt in tabel 3": left out of what is written. */
const isLeftOutOfPaper = ({ reading, sentence, parsed, index }: ClauseSite, { via, words }: Raw): boolean => {
  const { papers, ownPapers } = sentence.lexicon.words;
  const isPaperAt = (word: number): boolean => {
    const { fold } = sentence.words[word]!;
    return !others.has(fold) && (papers.has(fold) || ownPapers.has(fold));
  };
  const said = sentence.words.slice(words.first, words.last + 1);
  const isMissing = (via === "FAIL" || via === "DOWN") && said.some(({ fold }) => missing.has(fold));
  if (via !== "EXCLUDE" && via !== "IGNORE" && via !== "INCLUDE" && !isMissing) return false;
  // "De brief is onvolledig: de missie ontbreekt daarin."
  if (said.some(({ fold }) => therein.has(fold)))
    return reading.parsed
      .slice(0, index)
      .some(({ phrases }) => phrases.some(({ head, preposition }) => !preposition && isPaperAt(head)));
  return parsed.phrases.some(
    ({ preposition, determiner, head, first }) =>
      within.has(preposition?.form ?? "") &&
      (determiner === "demonstrative" ||
      determiner === "possessive" ||
      (determiner === "definite" && head > first + 1)
        ? isPaperAt(head)
        : head > first && /^\d+$/.test(sentence.words[head]!.fold) && isPaperAt(head - 1)),
  );
};

/** Papers of policy, and what is no paper everywhere. */
const others = new Set(["nota", "part", "afdeling", "advies", "advice"]);
const missing = new Set(["ontbreekt", "ontbreken", "ontbrak", "ontbraken", "missing", "absent", "bod"]);
const therein = new Set(["daarin", "hierin", "erin"]);

const within = new Set(["in", "van", "uit", "binnen", "bij", "of", "from", "within"]);

/** "neemt daaraan geen deel, wel aan X": what is denied of the one is said of the other. */
const isMadeUpFor = (site: ClauseSite, { object }: Raw): boolean => object.anaphoric && wellBehind(site);

/** Whether "wel" and a preposition come behind. */
const wellBehind = ({ sentence: { words }, parsed: { clause } }: ClauseSite): boolean => {
  const last = clause.words.at(-1)!;
  const at = words.findIndex(({ fold }, i) => i >= last - 1 && i <= last + 2 && fold === "wel");
  return at > 0 && words[at + 1]?.lexical.isPreposition === true;
};

/** "Van een fusie is geen sprake": of what it would be called. */
const isOfWhat = ({ sentence }: ClauseSite, { words: { first, last } }: Raw): boolean =>
  sentence.words.slice(first, last + 1).some(({ fold }) => fold === "sprake");

/** "Het fonds kan niet worden gebruikt voor …": the terms of a thing, and not what one does with it. */
const isForbiddenUse = ({ parsed: { phrases, clause } }: ClauseSite, { via, core }: Raw): boolean =>
  via === "USE" &&
  clause.verbs.some(
    ({ lemma }) => lemma === "kunnen" || lemma === "mogen" || lemma === "can" || lemma === "may",
  ) &&
  clause.verbs.some(({ role }) => role === "passive") &&
  phrases.some(({ preposition, first }) => forUse.has(preposition?.form ?? "") && first > core.first);

const forUse = new Set(["voor", "for"]);

/** "voorkomt dat ieder land … aanhoudt", "hoeft niet ieder land …": some of them may. */
const isOfEach = ({
  sentence: { words },
  parsed: { phrases },
  args: { subject },
  actor,
}: ClauseSite): boolean => subject !== undefined && actor.side !== "own" && isOfAll(words, phrases[subject]!);

/** "ieder land", "alle landen" */
const isOfAll = (
  words: ClauseSite["sentence"]["words"],
  { first, head }: { first: number; head: number },
): boolean =>
  each.has(words[first]!.fold) || (all.has(words[first]!.fold) && countries.has(words[head]!.fold));

const all = new Set(["alle", "all"]);
const countries = new Set(["landen", "lidstaten", "bondgenoten", "partners", "partnerlanden", "countries", "member states", "allies", "nations", "states"]); // prettier-ignore

/** "no need for every country to own it": some of them may. */
const isForEach = ({ sentence: { words } }: ClauseSite, { via, object }: Raw): boolean =>
  via === "FAIL" &&
  each.has(words[object.words.first]?.fold ?? "") &&
  words[object.words.first - 1]?.fold === "for";

/** Where what is bought is made, and where payments are planned: what is late there is not put off by anybody here. */
const makers = new Set(["werf", "scheepswerf", "fabrikant", "leverancier", "leveranciers", "producent", "fabriek", "aannemer", "toeleverancier", "toeleveranciers", "bouwer", "shipyard", "yard", "manufacturer", "supplier", "suppliers", "factory", "contractor", "producer"]); // prettier-ignore
const schedules =
  /^(?:kas|betaal|betalings|financierings|verplichtingen|uitgaven)(?:schema|ritme|reeks|plan|planning|profiel)$/;
const places = new Set(["in", "bij", "at"]);

const isHeldUpElsewhere = (
  { sentence: { words }, parsed: { phrases } }: ClauseSite,
  { change }: Effect,
): boolean =>
  change === "delay" &&
  phrases.some(({ preposition, head }) => {
    if (!preposition || !places.has(preposition.form)) return false;
    const { fold } = words[head]!;
    return makers.has(fold) || schedules.test(fold);
  });

/** "De detachering van kolonel De Wit loopt af": of one person, whose post another takes. */
const isOfPerson = (
  { sentence: { words } }: ClauseSite,
  { object: { words: span } }: Raw,
  effect: Effect,
): boolean =>
  isAdverse(effect) &&
  words
    .slice(span.first, span.last + 1)
    .some(({ fold }, k) => ranks.has(fold) && /^\p{Lu}/u.test(words[span.first + k + 1]?.text ?? ""));

const ranks = new Set(["kolonel", "luitenant-kolonel", "majoor", "kapitein", "generaal", "luitenant-generaal", "generaal-majoor", "brigadegeneraal", "admiraal", "vice-admiraal", "commandeur", "luitenant", "sergeant", "overste", "heer", "mevrouw", "ambassadeur", "colonel", "major", "captain", "general", "admiral", "commander", "lieutenant", "mr", "ms", "mrs", "ambassador"]); // prettier-ignore

/** "verkent nieuwe vormen van samenwerking": what is looked for comes beside what there is. */
const looksForMore = ({ sentence: { words }, parsed: { clause } }: ClauseSite, { via }: Raw): boolean =>
  via === "CONSIDER" &&
  clause.words.some((i) => kinds.has(words[i]!.fold) && additional.has(words[i - 1]?.fold ?? ""));

const kinds = new Set(["vorm", "vormen", "manier", "manieren", "wijzen", "weg", "wegen", "terrein", "terreinen", "gebied", "gebieden", "domein", "domeinen", "thema's", "onderwerpen", "mogelijkheden", "kansen", "form", "forms", "way", "ways", "area", "areas", "field", "fields", "avenue", "avenues", "opportunities"]); // prettier-ignore
const additional = new Set(["nieuw", "nieuwe", "andere", "verdere", "aanvullende", "extra", "bijkomende", "meer", "new", "other", "further", "additional", "more", "fresh"]); // prettier-ignore

/**
 * "If a partner withdraws, the procurement will be reviewed", "Als partners afhaken, zoekt Defensie …": what is done if things change or
 * go wrong is no reserve about what is done now. "Als er geld is, bekijkt Defensie of de bijdrage kan groeien" is one.
 */
export function isContingent(
  { reading, index }: ClauseSite,
  { via, effect: own, object }: Raw,
  { force }: Effect,
): boolean {
  if (!isWeaker(force, "aims")) return false;
  let root = index;
  for (let at = reading.parsed[index]!.clause.parent; at !== undefined && at !== root;)
    at = reading.parsed[(root = at)]!.clause.parent;
  const condition = conditionOf(reading, root);
  if (!condition || condition.first > reading.parsed[root]!.clause.words[0]!) return false;
  if (via === "CONSIDER" && (own.change === "do" || object.anaphoric)) return true;
  const before = reading.parsed.find(
    ({ clause: { words, connective } }) => (connective?.first ?? words[0]) === condition.first,
  );
  return (
    before?.predicates.some(({ frame }) => {
      const change = frame && thingEffect(frame.entry.class);
      return change !== undefined && isAdverse({ change, positive: true });
    }) === true
  );
}
