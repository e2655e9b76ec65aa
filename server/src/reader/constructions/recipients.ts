import type { Denotation } from "../model/denotation";
import type { Carrier } from "../words/lexicon-entries";
import { chainOf } from "../model/phrase";
import { topicsIn } from "../phrases/topics-in";
import type { PredicateSite } from "../model/predicate-site";

/** Verbs whose subject gets, has or lacks what is affected: "het bataljon krijgt minder steun". */
const receiving = new Set(["krijgen", "ontvangen", "genieten", "missen", "ontberen", "verliezen", "kwijtraken", "get", "receive", "lose", "lack", "enjoy"]); // prettier-ignore

/** Verbs whose subject waits for what somebody else gives: "het hof hoeft niet te rekenen op steun". */
const relying = new Set(["rekenen", "tellen", "hopen", "fluiten", "wachten", "aankloppen", "rely", "count", "hope", "wait"]); // prettier-ignore
const denying = new Set<string>(["FAIL", "STOP", "REJECT", "WITHHOLD"]);

/** Whether the subject is a thing that something goes to, and nobody who acts. */
export function isRecipient({ parsed, predicate, args, entry }: PredicateSite): boolean {
  const { subject, objects } = args;
  if (subject === undefined || args.passive || predicate.verb.role !== "lexical") return false;
  // "krijgt een vervolg": the idiom says it of its subject.
  if (entry?.arg.includes("subj")) return false;
  const { kind, actor, head } = parsed.phrases[subject]!;
  const relies = relying.has(predicate.verb.lemma) && denying.has(entry?.class ?? "");
  if (relies && actor?.side === "other") return true;
  // "moet het zonder bijdrage stellen"
  const lacks = entry?.class === "STOP" && entry.arg[0] === "zonder";
  const gets = receiving.has(predicate.verb.lemma) || receiving.has(entry?.lemma ?? "");
  const hasObject = objects.some(
    (k) => parsed.phrases[k]!.kind === "noun" && parsed.phrases[k]!.head !== head,
  );
  return (lacks || (gets && hasObject)) && kind === "noun" && actor === undefined;
}

/** What can be given to a thing; "krijgt geen eigen hoofdkwartier" takes nothing away from it. */
const given = new Set<Carrier>(["contribution", "support", "attention", "effort", "resource", "amount"]);

/** What an object is about: what it goes to counts too. */
export function topicsWithRecipient(site: PredicateSite, { object }: Denotation): readonly string[] {
  const { sentence, parsed, args, entry, predicate } = site;
  // "het voortouw nemen": the idiom itself names the role.
  if (entry?.carrier === "role" && !object.anaphoric) {
    const named = predicate.fixed.map((i) => ({ first: i, last: i }));
    return [...new Set([...object.topics, ...topicsIn(sentence, named)])];
  }
  if (!isRecipient(site) || !object.carriers.some((carrier) => given.has(carrier))) return object.topics;
  const goesTo = chainOf(parsed.phrases, args.subject!).map((k) => parsed.phrases[k]!);
  return [...new Set([...object.topics, ...topicsIn(sentence, goesTo)])];
}

/** "Eigen wensen gaan boven het programma": what stands above it does nothing. */
export const isOutweighed = (
  { parsed: { phrases }, args }: PredicateSite,
  { preposition }: Denotation,
): boolean =>
  preposition === "boven" && (args.subject === undefined || phrases[args.subject]!.actor === undefined);
