import { createAnalyser } from "../analysis/analyse";
import type { Finding } from "../analysis/finding";
import { defaultSettings } from "../analysis/settings";
import { buildKnowledge } from "../knowledge/knowledge";
import { loadPack, type LoadedPack } from "../knowledge/load-pack";
import type { Rule } from "../analysis/rule";
import { keyOf } from "./review";
import type { Proposals } from "./proposals";
import { writePack } from "./write-pack";

/** Rounds after which what still alarms is left out by its words. */
const rounds = 6;

/** What the proposals as a pack find in the note itself, and the proposals without those that alarm. */
export function* withoutAlarms(
  proposals: Proposals,
  note: string,
  rules: readonly Rule[],
  reviewed: ReadonlySet<string> = new Set(),
): Generator<
  number,
  { readonly proposals: Proposals; readonly loaded: LoadedPack; readonly dropped: readonly string[] },
  undefined
> {
  let kept = proposals;
  const dropped: string[] = [];
  for (let round = 0; ; round++) {
    const loaded = loadPack(writePack(kept, note));
    if (!loaded.pack || round === rounds) return { proposals: kept, loaded, dropped };
    const analyser = createAnalyser(buildKnowledge([loaded.pack]), rules, defaultSettings);
    const steps = analyser.steps({ text: note, languageId: "markdown" });
    let step = steps.next();
    for (let n = 0; !step.done; n++) {
      if (n % 32 === 0) yield round / rounds;
      step = steps.next();
    }
    const alarming = step.value.findings.filter(({ code }) => !code.startsWith("suppression/"));
    if (alarming.length === 0) return { proposals: kept, loaded, dropped };
    const fresh = without(kept, alarming, reviewed);
    dropped.push(...alarming.map(({ code, term, commitment }) => `${commitment ?? term ?? "?"}: ${code}`));
    if (fresh === kept) return { proposals: kept, loaded, dropped };
    kept = fresh;
  }
}

/** Codes of clashes of values; the others of a commitment are of its claims. */
const ofValues =
  /^contradiction\/(?:value|date|actor|partner|membership|attribution|place|scope|status|list)$/;

/** What a person has decided on stays, whatever it alarms on: that is told, and theirs to mend. */
function without(proposals: Proposals, alarms: readonly Finding[], reviewed: ReadonlySet<string>): Proposals {
  const codes = new Map<string, Finding[]>();
  for (const alarm of alarms)
    if (alarm.commitment !== undefined)
      codes.set(alarm.commitment, [...(codes.get(alarm.commitment) ?? []), alarm]);
  const terms = new Set(
    alarms.flatMap(({ term, commitment }) => (commitment === undefined && term !== undefined ? [term] : [])),
  );
  if (codes.size + terms.size === 0) return proposals;
  const commitments = proposals.commitments.flatMap((proposal) => {
    const found = codes.get(proposal.entry.id);
    if (!found || reviewed.has(keyOf("commitment", proposal.entry))) return [proposal];
    const { claims, values, ...rest } = proposal.entry;
    // What clashes is one kind of the two where the entry has both; the other may well hold.
    const isValue = found.every(({ code }) => ofValues.test(code)) && (values?.length ?? 0) > 0;
    const kept = isValue ? claims && { claims } : values && { values };
    return kept ? [{ ...proposal, entry: { ...rest, ...kept } }] : [];
  });
  const names = proposals.terms.filter(
    ({ entry }) => !terms.has(entry.id) || reviewed.has(keyOf("term", entry)),
  );
  const isSame =
    names.length === proposals.terms.length &&
    commitments.length === proposals.commitments.length &&
    commitments.every((one, k) => one === proposals.commitments[k]);
  return isSame ? proposals : { ...proposals, commitments, terms: names };
}
