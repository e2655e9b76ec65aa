import { strict as assert } from "node:assert";
import { isPassive, readArguments } from "../../../server/src/reader/phrases/arguments";
import { readSentence } from "../../../server/src/reader/read-sentence";
import { readTokens } from "../../../server/src/text/tokens";

/** Of the sentence's first clause with a verb: subject, who acts where that is another, objects, and the particle of its verb. */
function argumentsOf(text: string): Readonly<Record<string, string | readonly string[]>> {
  const tokens = readTokens({ text, masks: [] });
  const { sentence, parsed } = readSentence({
    lang: "en",
    tokens,
    topics: [],
    actors: [],
    isQuoted: () => false,
  });
  const clause = parsed.find(({ predicates }) => predicates.length > 0)!;
  const verb = clause.predicates.at(-1)!;
  const passive = isPassive(clause.clause.verbs, verb);
  const { subject, agent, objects } = readArguments(sentence, clause, passive);
  const show = (k: number): string => {
    const { first, last } = clause.phrases[k]!;
    return sentence.words
      .slice(first, last + 1)
      .map(({ fold }) => fold)
      .join(" ");
  };
  return {
    ...(subject !== undefined && { subject: show(subject) }),
    ...(agent !== undefined && { agent: show(agent) }),
    objects: objects.map(show),
    ...(verb.particle !== undefined && { particle: sentence.words[verb.particle]!.fold }),
  };
}

const sentences: Readonly<Record<string, ReturnType<typeof argumentsOf>>> = {
  "The Netherlands cuts its contribution to the fund.": {
    subject: "the netherlands",
    objects: ["its contribution"],
  },
  "In 2025, the Netherlands cuts its contribution.": {
    subject: "the netherlands",
    objects: ["its contribution"],
  },
  "The Netherlands, a founding member, cuts its contribution.": {
    subject: "the netherlands",
    objects: ["its contribution"],
  },
  "The Netherlands and Germany cut their contribution.": {
    subject: "the netherlands",
    objects: ["their contribution"],
  },
  "The contribution to the fund is cut.": { subject: "the contribution", objects: ["the contribution"] },
  "The Netherlands' contribution is cut.": {
    subject: "the netherlands ' contribution",
    objects: ["the netherlands ' contribution"],
  },
  "The minister's plan is dropped.": { subject: "the minister's plan", objects: ["the minister's plan"] },
  "The EU contribution falls.": { subject: "the eu contribution", objects: [] },
  "There will be no contribution.": { subject: "no contribution", objects: [] },
  "Will the Netherlands cut its contribution?": { subject: "the netherlands", objects: ["its contribution"] },
  "The cabinet allows the contribution to shrink.": {
    subject: "the contribution",
    agent: "the cabinet",
    objects: [],
  },
  "The House asks the cabinet to cut its contribution.": {
    subject: "the cabinet",
    agent: "the house",
    objects: ["its contribution"],
  },
  "Shortages force the cabinet to cut its contribution.": {
    subject: "the cabinet",
    objects: ["its contribution"],
  },
  "The scaling back of the contribution continues.": { subject: "the scaling back", objects: [] },
  "The Netherlands scales back its contribution.": {
    subject: "the netherlands",
    objects: ["its contribution"],
    particle: "back",
  },
  "The Netherlands scales its contribution to the fund back.": {
    subject: "the netherlands",
    objects: ["its contribution"],
    particle: "back",
  },
  "The contribution is scaled back.": {
    subject: "the contribution",
    objects: ["the contribution"],
    particle: "back",
  },
  "The Netherlands pulls its units out of the mission.": {
    subject: "the netherlands",
    objects: ["its units"],
    particle: "out",
  },
  "The programme is given lower priority.": { subject: "the programme", objects: ["lower priority"] },
  "The Netherlands relies on the fund.": { subject: "the netherlands", objects: [] },
};

describe("arguments of English verbs", () => {
  for (const [sentence, expected] of Object.entries(sentences))
    it(sentence, () => {
      assert.deepEqual(argumentsOf(sentence), expected);
    });
});
