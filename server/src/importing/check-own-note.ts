import { createAnalyser } from "../analysis/analyse";
import type { Finding } from "../analysis/finding";
import { defaultSettings } from "../analysis/settings";
import { buildKnowledge } from "../knowledge/knowledge";
import { loadPack } from "../knowledge/load-pack";
import type { Pack } from "../knowledge/pack";
import type { Rule } from "../analysis/rule";
import { keyOf } from "./review";
import type { Proposals } from "./proposals";
import { writePack } from "./write-pack";

/** Rounds after which what still alarms is kept, and told. */
const rounds = 6;

/** In UTF-16 code units: a note up to this length is read as a whole once more when nothing alarms where something did. */
const readAgain = 150_000;

/** What the proposals as a pack find in the note itself, and the proposals without those that alarm. */
export function* withoutAlarms(
  proposals: Proposals,
  note: string,
  rules: readonly Rule[],
  reviewed: ReadonlySet<string> = new Set(),
): Generator<number, { readonly proposals: Proposals; readonly dropped: readonly string[] }, undefined> {
  const { pack } = loadPack(writePack(proposals, note));
  let kept = proposals;
  const dropped: string[] = [];
  // What is left out alarms no more, so after the first time only what alarmed is read.
  let text = note;
  for (let round = 0; pack && round < rounds; round++) {
    const analyser = createAnalyser(buildKnowledge([reducedTo(kept, pack)]), rules, defaultSettings);
    const steps = analyser.steps({ text, languageId: "markdown" });
    let step = steps.next();
    for (let n = 0; !step.done; n++) {
      if (n % 32 === 0) yield round === 0 ? Math.min(0.9, n / 20_000) : 0.9;
      step = steps.next();
    }
    const { findings, blocks } = step.value;
    const alarming = findings.filter(({ code }) => !code.startsWith("suppression/"));
    if (alarming.length === 0) {
      if (text === note || note.length > readAgain) break;
      text = note;
      continue;
    }
    const fresh = without(kept, alarming, reviewed);
    dropped.push(...alarming.map(({ code, term, commitment }) => `${commitment ?? term ?? "?"}: ${code}`));
    if (fresh === kept) break;
    kept = fresh;
    text = alarmedIn(blocks, alarming);
  }
  return { proposals: kept, dropped };
}

/** The pack as the proposals that are left make it. */
function reducedTo({ terms, commitments }: Proposals, pack: Pack): Pack {
  const left = new Map(commitments.map(({ entry }) => [entry.id, entry]));
  const names = new Set(terms.map(({ entry }) => entry.id));
  return {
    ...pack,
    terms: pack.terms.filter(({ id }) => names.has(id)),
    commitments: pack.commitments.flatMap((commitment) => {
      const entry = left.get(commitment.id);
      if (!entry) return [];
      return [
        {
          ...commitment,
          kind: entry.kind,
          claims: entry.claims ? commitment.claims : [],
          values: commitment.values.filter((value) =>
            entry.values?.some(
              ({ of, key, type }) => of === value.of && key === value.key && type === value.type,
            ),
          ),
        },
      ];
    }),
  };
}

/** The blocks in which something alarms, each with the words as they stand. */
function alarmedIn(
  blocks: readonly {
    readonly block: { readonly start: number; readonly content: { readonly text: string } };
  }[],
  alarms: readonly Finding[],
): string {
  return blocks
    .filter(({ block: { start, content } }) =>
      alarms.some((alarm) => alarm.start >= start && alarm.start < start + content.text.length),
    )
    .map(({ block }) => block.content.text)
    .join("\n\n");
}

/** Codes of clashes of values; the others of a commitment are of its claims. */
const ofValues =
  /^contradiction\/(?:value|date|actor|partner|membership|attribution|place|scope|status|list)$/;

const ofForce = /^(?:weakened|stronger)\//;

const ofParties = /^contradiction\/(?:actor|partner)$/;

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
    // Said elsewhere with less force: what it tells may well hold, as a fact that nothing weakens.
    if (rest.kind !== "fact" && found.every(({ code }) => ofForce.test(code))) {
      const { firmness: _, position: __, ...told } = rest;
      return [
        {
          ...proposal,
          entry: { ...told, kind: "fact" as const, ...(claims && { claims }), ...(values && { values }) },
        },
      ];
    }
    // What clashes is one kind of the two where the entry has both; the other may well hold.
    const isValue = found.every(({ code }) => ofValues.test(code)) && (values?.length ?? 0) > 0;
    const others = values?.filter(({ type }) => type !== "party") ?? [];
    if (isValue && others.length < values!.length && found.every(({ code }) => ofParties.test(code)))
      return claims || others.length > 0
        ? [
            {
              ...proposal,
              entry: { ...rest, ...(claims && { claims }), ...(others.length > 0 && { values: others }) },
            },
          ]
        : [];
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
  if (isSame) return proposals;
  const left = new Set(names);
  const gone = proposals.terms.filter((one) => !left.has(one));
  return { ...proposals, commitments, terms: names, topics: [...proposals.topics, ...gone.flatMap(asTopic)] };
}

/** What a term is named by, as a topic: claims may be about it whatever its name alarms on. */
function asTopic({ entry, confidence, reason }: Proposals["terms"][number]): Proposals["topics"] {
  const { id, prefLabel, acronym } = entry;
  const names = (["nl", "en"] as const).flatMap((lang) => {
    const short = typeof acronym === "string" ? acronym : acronym?.[lang];
    const forms = [prefLabel[lang], short].filter((form): form is string => form !== undefined);
    return forms.length > 0 ? [[lang, forms] as const] : [];
  });
  return [{ kind: "topic", entry: { id, ...Object.fromEntries(names) }, confidence, reason }];
}
