import type { ParsedClause } from "../model/parsed-clause";
import type { Gate } from "../model/claim";
import type { NounClass } from "../words/lexicon-entries";

/** Classes under which a comparative on the object decides: "levert een kleinere bijdrage", "er gaat minder geld naar …". */
export const neutral = new Set<NounClass>(["DO", "FUND", "ACHIEVE", "USE", "JOIN", "COPULA", "OTHER", "START", "INCLUDE", "LEAD", "CAUSE", "ADOPT", "REQUIRE", "SHARE", "KEEP", "INTEND", "CONSIDER", "PROMISE", "MERGE", "ALIGN"]); // prettier-ignore

/** Classes that hold or turn down what a comparative says: "bevestigt een lagere bijdrage". */
export const weighing = new Set<NounClass>(["REJECT", "LEAVE", "PREVENT", "FORBID", "WITHHOLD", "DENY", "EXCLUDE", "FAIL", "STOP", "DELAY", "PROVE", "CAUSE"]); // prettier-ignore

/** Classes that turn or put off what their argument names: the clash is in the verb, not in the noun. */
export const turning = new Set<NounClass>(["STOP", "REJECT", "LEAVE", "FAIL", "PREVENT", "FORBID", "WITHHOLD", "EXCLUDE", "DENY", "IGNORE", "DEFUND", "DELAY", "CONSIDER", "INTEND", "DOUBT"]); // prettier-ignore

/** Verbs that only carry their object, their subject or a comparative. */
export const supporting = new Set(["komen", "gaan", "krijgen", "hebben", "liggen", "leggen", "geven", "besteden", "zijn", "bestaan", "hechten", "houden", "maken", "uitgaan", "worden", "blijven", "staan", "stellen", "werken", "dienen", "brengen", "zetten", "vragen", "bieden", "ontvangen", "genieten", "kennen", "tonen", "bevatten", "omvatten", "betekenen", "opleveren", "verlopen", "draaien", "functioneren", "be", "have", "get", "receive", "give", "go", "come", "pay", "make", "place", "put", "become", "remain", "see"]); // prettier-ignore

/** Classes that hold a clause without saying whether it is so. */
export const isEmbedding = (verbClass: NounClass): boolean =>
  ["REPORT", "THINK", "ASK", "ADVOCATE", "FEAR", "DOUBT", "ALLOW"].includes(verbClass);

/** What such a class leaves of what it holds. */
export const embeddingGate = (verbClass: NounClass): Gate =>
  verbClass === "REPORT" || verbClass === "THINK" || verbClass === "ASK" || verbClass === "ADVOCATE"
    ? "reported"
    : "embedded";

/** "has commissioned a study": it has begun, and goes on. */
const beginning = new Set(["commission", "order", "launch", "initiate", "start", "begin", "announce", "starten", "beginnen", "instellen", "gelasten", "bestellen", "aankondigen", "toezeggen", "opzetten"]); // prettier-ignore

/** "heeft overwogen", "is onderzocht": it was weighed, and no longer is; what "is in overweging genomen" still is. */
export const isWeighedBefore = ({ clause, predicates }: ParsedClause): boolean =>
  clause.verbs.some(({ role }) => role === "perfect") &&
  predicates.some(
    ({ frame, verb: { lemma, forms } }) =>
      frame?.entry.class === "CONSIDER" &&
      // "has not ruled out": it still may.
      !frame.entry.fixed?.some((group) => /^(?:not|niet|geen)\b/.test(group)) &&
      !lemma.endsWith("nemen") &&
      !(frame.weight > 0 && beginning.has(lemma)) &&
      forms.some(({ features }) => features.kind === "participle"),
  );

/** "valt … te leren", "is … te behalen": verbs that only say that it can be done. */
export const enabling: ReadonlySet<string> = new Set(["zijn", "vallen"]);
