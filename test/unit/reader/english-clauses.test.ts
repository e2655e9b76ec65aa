import { strict as assert } from "node:assert";
import { showClauses } from "./show-clauses";

/** Sentences with their clauses, in the notation of show-clauses.ts. */
const sentences: Readonly<
  Record<string, readonly (readonly [sentence: string, ...clauses: readonly string[]])[]>
> = {
  "one clause": [
    [
      "The Netherlands scales back its contribution to the fund.",
      "main: the netherlands scales back its contribution to the fund | lexical:scale",
    ],
    [
      "The contribution is being scaled back.",
      "main: the contribution is being scaled back | aspect:be passive:be lexical:scale",
    ],
    [
      "The contribution will be allowed to shrink.",
      "main: the contribution will be allowed to shrink | future:will passive:be lexical:allow lexical:shrink",
    ],
    [
      "The Netherlands has stayed outside the alliance.",
      "main: the netherlands has stayed outside the alliance | perfect:have lexical:stay",
    ],
    [
      "The contribution will be continued and expanded.",
      "main: the contribution will be continued and expanded | future:will passive:be lexical:continue +lexical:expand",
    ],
    [
      "The Netherlands cuts, delays and ends its contribution.",
      "main: the netherlands cuts delays and ends its contribution | lexical:cut +lexical:delay +lexical:end",
    ],
    [
      "The contribution can and will be cut.",
      "main: the contribution will be cut | future:will passive:be lexical:cut",
    ],
    [
      "The fund, the mission and the programme will all be cut.",
      "main: the fund the mission and the programme will all be cut | future:will passive:be lexical:cut",
    ],
    [
      "In the coming years the Netherlands will, where possible, expand its contribution.",
      "main: in the coming years the netherlands will where possible expand its contribution | future:will lexical:expand",
    ],
    [
      "The Netherlands, together with Germany, leads the mission.",
      "main: the netherlands together with germany leads the mission | lexical:lead",
    ],
    [
      "The Netherlands has yet to join the programme.",
      "main: the netherlands has yet to join the programme | modal:have lexical:join",
    ],
    ["The contribution gets cut.", "main: the contribution gets cut | passive:get lexical:cut"],
    [
      "The mission, though costly, will be continued.",
      "main: the mission though costly will be continued | future:will passive:be lexical:continue",
    ],
  ],
  "nouns that look like verbs": [
    ["The budget cuts hurt the mission.", "main: the budget cuts hurt the mission | lexical:hurt"],
    ["Cuts to the fund are planned.", "main: cuts to the fund are planned | passive:be lexical:plan"],
    [
      "Defence contribution plans are delayed.",
      "main: defence contribution plans are delayed | passive:be lexical:delay",
    ],
    ["Support for the fund grows.", "main: support for the fund grows | lexical:grow"],
    [
      "Defence spending cuts force the ministry to act.",
      "main: defence spending cuts force the ministry to act | lexical:force lexical:act",
    ],
    ["The fund deploys units.", "main: the fund deploys units | lexical:deploy"],
    [
      "The number of units assigned to the mission falls from ten to six.",
      "main: the number of units falls from ten to six | lexical:fall",
      "relative ^0 <units: assigned to the mission | lexical:assign",
    ],
    [
      "The scaling back of the contribution is no option.",
      "main: the scaling back of the contribution is no option | copula:be",
    ],
    [
      "There is no political will to expand the mission.",
      "main: there is no political will | copula:be",
      "infinitive in order to0 ^0: expand the mission | lexical:expand",
    ],
    ["The ministry co-funds the programme.", "main: the ministry funds the programme | lexical:co-fund"],
  ],
  infinitives: [
    [
      "The Netherlands plans to cut its contribution.",
      "main: the netherlands plans to cut its contribution | lexical:plan lexical:cut",
    ],
    [
      "The Netherlands has no plans to cut its contribution.",
      "main: the netherlands has no plans to cut its contribution | lexical:have lexical:cut",
    ],
    [
      "The Netherlands asks the fund to expand its contribution.",
      "main: the netherlands asks the fund to expand its contribution | lexical:ask lexical:expand",
    ],
    [
      "The Netherlands is reluctant to expand its contribution.",
      "main: the netherlands is reluctant to expand its contribution | copula:be lexical:expand",
    ],
    [
      "It is not the intention of the cabinet to reduce the contribution.",
      "main: it is not the intention of the cabinet to reduce the contribution | copula:be lexical:reduce",
    ],
    [
      "The aim is to cut the contribution.",
      "main: the aim is to cut the contribution | copula:be lexical:cut",
    ],
    [
      "The contribution is to be cut.",
      "main: the contribution is to be cut | future:be passive:be lexical:cut",
    ],
    [
      "The programme is due to end in 2027.",
      "main: the programme is due to end in 2027 | copula:be lexical:end",
    ],
    [
      "The Netherlands is going to leave the fund.",
      "main: the netherlands is going to leave the fund | aspect:be future:go lexical:leave",
    ],
    [
      "The Netherlands has to leave the fund.",
      "main: the netherlands has to leave the fund | modal:have lexical:leave",
    ],
    [
      "The Netherlands would like to leave the fund.",
      "main: the netherlands would like to leave the fund | modal:would lexical:like lexical:leave",
    ],
    [
      "The Netherlands used to contribute to the fund.",
      "main: the netherlands used to contribute to the fund | aspect:use lexical:contribute",
    ],
    [
      "The Netherlands lets its contribution shrink.",
      "main: the netherlands lets its contribution shrink | lexical:let lexical:shrink",
    ],
    [
      "The Netherlands leaves the fund to save money.",
      "main: the netherlands leaves the fund | lexical:leave",
      "infinitive in order to0 ^0: save money | lexical:save",
    ],
    [
      "In order to save money, the Netherlands leaves the fund.",
      "infinitive in order to0 ^1: save money | lexical:save",
      "main: the netherlands leaves the fund | lexical:leave",
    ],
    [
      "To save money, the Netherlands leaves the fund.",
      "infinitive in order to0 ^1: save money | lexical:save",
      "main: the netherlands leaves the fund | lexical:leave",
    ],
    [
      "The decision not to extend the mission was taken in March.",
      "main: the decision was taken in march | passive:be lexical:take",
      "infinitive to0 ^0: not to extend the mission | lexical:extend",
    ],
    [
      "The cabinet contributes to research.",
      "main: the cabinet contributes to research | lexical:contribute",
    ],
  ],
  gerunds: [
    [
      "By cutting its contribution, the Netherlands leaves room for others.",
      "infinitive by+ ^1: cutting its contribution | lexical:cut",
      "main: the netherlands leaves room for others | lexical:leave",
    ],
    [
      "The Netherlands saves money without cutting its contribution.",
      "main: the netherlands saves money | lexical:save",
      "infinitive without- ^0: cutting its contribution | lexical:cut",
    ],
    [
      "Instead of leaving the alliance, the Netherlands strengthens it.",
      "infinitive instead of- ^1: leaving the alliance | lexical:leave",
      "main: the netherlands strengthens it | lexical:strengthen",
    ],
    [
      "Far from cutting its presence, the Netherlands expands it.",
      "infinitive far from- ^1: cutting its presence | lexical:cut",
      "main: the netherlands expands it | lexical:expand",
    ],
    [
      "Citing shortages, the Netherlands cuts its contribution.",
      "infinitive ^1: citing shortages | lexical:cite",
      "main: the netherlands cuts its contribution | lexical:cut",
    ],
    [
      "The Netherlands, having left the programme, focuses on the mission.",
      "main: the netherlands focuses on the mission | lexical:focus",
      "infinitive ^0: having left the programme | perfect:have lexical:leave",
    ],
    [
      "The Netherlands withdraws its troops, ending its participation in the mission.",
      "main: the netherlands withdraws its troops | lexical:withdraw",
      "infinitive ^0: ending its participation in the mission | lexical:end",
    ],
    [
      "By leaving the programme and cutting its contribution, the Netherlands saves money.",
      "infinitive by+ ^2: leaving the programme | lexical:leave",
      "infinitive by+ &and ^2: cutting its contribution | lexical:cut",
      "main: the netherlands saves money | lexical:save",
    ],
    [
      "Cutting the contribution is not an option.",
      "main: is not an option | copula:be",
      "infinitive to+ ^0: cutting the contribution | lexical:cut",
    ],
    [
      "The Netherlands stops contributing to the fund.",
      "main: the netherlands stops contributing to the fund | lexical:stop lexical:contribute",
    ],
    [
      "The Netherlands refrains from cutting its contribution.",
      "main: the netherlands refrains from cutting its contribution | lexical:refrain lexical:cut",
    ],
    [
      "The cabinet is committed to maintaining its contribution.",
      "main: the cabinet is committed to maintaining its contribution | passive:be lexical:commit lexical:maintain",
    ],
    [
      "States contributing to the fund meet in June.",
      "main: states meet in june | lexical:meet",
      "relative ^0 <states: contributing to the fund | lexical:contribute",
    ],
    [
      "The motion on cutting the contribution is discussed.",
      "main: the motion is discussed | passive:be lexical:discuss",
      "infinitive to+ ^0: cutting the contribution | lexical:cut",
    ],
    [
      "In doing so, the Netherlands cuts its contribution.",
      "main: in doing so the netherlands cuts its contribution | lexical:cut",
    ],
  ],
  "clauses with and without that": [
    [
      "The minister says that the contribution will be cut.",
      "main: the minister says | lexical:say",
      "subordinate that+ ^0: the contribution will be cut | future:will passive:be lexical:cut",
    ],
    [
      "The minister says the Netherlands will cut its contribution.",
      "main: the minister says | lexical:say",
      "subordinate that+ ^0: the netherlands will cut its contribution | future:will lexical:cut",
    ],
    [
      "The minister said that the contribution won't be cut.",
      "main: the minister said | lexical:say",
      "subordinate that+ ^0: the contribution won't be cut | future:will passive:be lexical:cut",
    ],
    [
      "It is clear that the contribution will be cut.",
      "main: it is clear | copula:be",
      "subordinate that+ ^0: the contribution will be cut | future:will passive:be lexical:cut",
    ],
    [
      "It's clear we'll cut the contribution.",
      "main: it's clear | copula:be",
      "subordinate that+ ^0: we'll cut the contribution | future:will lexical:cut",
    ],
    [
      "The fact that the Netherlands leaves the fund is known.",
      "main: the fact is known | passive:be lexical:know",
      "subordinate that+ ^0: the netherlands leaves the fund | lexical:leave",
    ],
    [
      "Reports that the Netherlands plans to leave the fund are untrue.",
      "main: reports are untrue | copula:be",
      "subordinate that+ ^0: the netherlands plans to leave the fund | lexical:plan lexical:leave",
    ],
    [
      "The minister claims that costs rise and that the fund shrinks.",
      "main: the minister claims | lexical:claim",
      "subordinate that+ ^0: costs rise | lexical:rise",
      "subordinate that+ &and ^0: the fund shrinks | lexical:shrink",
    ],
    [
      "That the Netherlands leaves the fund is regrettable.",
      "main: is regrettable | copula:be",
      "subordinate that+ ^0: the netherlands leaves the fund | lexical:leave",
    ],
    [
      "Whether the Netherlands will leave the fund remains to be seen.",
      "main: remains to be seen | lexical:remain passive:be lexical:see",
      "subordinate whether0 ^0: the netherlands will leave the fund | future:will lexical:leave",
    ],
    [
      "The Netherlands examines how it can cut its contribution.",
      "main: the netherlands examines | lexical:examine",
      "subordinate whether0 ^0: it can cut its contribution | modal:can lexical:cut",
    ],
    [
      "The Netherlands examines whether to cut its contribution.",
      "main: the netherlands examines | lexical:examine",
      "infinitive whether+ ^0: to cut its contribution | lexical:cut",
    ],
    [
      "The Netherlands leaves the fund, the minister says.",
      "subordinate that+ ^1: the netherlands leaves the fund | lexical:leave",
      "main: the minister says | lexical:say",
    ],
    [
      "The Netherlands leaves the fund, says the minister.",
      "subordinate that+ ^1: the netherlands leaves the fund | lexical:leave",
      "main: says the minister | lexical:say",
    ],
  ],
  "conditions, questions, inversion": [
    [
      "Were the Netherlands to leave the fund, the mission would end.",
      "condition: were the netherlands to leave the fund | future:be lexical:leave",
      "main: the mission would end | conditional:would lexical:end",
    ],
    [
      "Should the Netherlands leave the fund, the mission ends.",
      "condition: should the netherlands leave the fund | modal:should lexical:leave",
      "main: the mission ends | lexical:end",
    ],
    [
      "Had the Netherlands left the fund, the mission would have ended.",
      "condition: had the netherlands left the fund | perfect:have lexical:leave",
      "main: the mission would have ended | conditional:would perfect:have lexical:end",
    ],
    [
      "Will the Netherlands leave the fund?",
      "main: will the netherlands leave the fund | future:will lexical:leave",
    ],
    [
      "If costs rise, the Netherlands will leave the fund.",
      "subordinate if0 ^1: costs rise | lexical:rise",
      "main: the netherlands will leave the fund | future:will lexical:leave",
    ],
    [
      "If costs rise the Netherlands will leave the fund.",
      "subordinate if0 ^1: costs rise | lexical:rise",
      "main: the netherlands will leave the fund | future:will lexical:leave",
    ],
    [
      "Only then will the Netherlands leave the fund.",
      "main: only then will the netherlands leave the fund | future:will lexical:leave",
    ],
    [
      "Under no circumstances will the Netherlands leave the fund.",
      "main: under no circumstances will the netherlands leave the fund | future:will lexical:leave",
    ],
    [
      "Nor will the Netherlands leave the fund.",
      "main &nor: nor will the netherlands leave the fund | future:will lexical:leave",
    ],
    [
      "There will be no Dutch contribution to the mission.",
      "main: there will be no dutch contribution to the mission | future:will copula:be",
    ],
  ],
  "subordinate clauses": [
    [
      "Because the army, the navy and the air force shrink, the mission ends.",
      "subordinate because+ ^1: the army the navy and the air force shrink | lexical:shrink",
      "main: the mission ends | lexical:end",
    ],
    [
      "Before the Netherlands leaves the fund, a debate follows.",
      "subordinate before0 ^1: the netherlands leaves the fund | lexical:leave",
      "main: a debate follows | lexical:follow",
    ],
    [
      "After the summer the Netherlands cuts its contribution.",
      "main: after the summer the netherlands cuts its contribution | lexical:cut",
    ],
    [
      "As a founding member, the Netherlands keeps its contribution.",
      "main: as a founding member the netherlands keeps its contribution | lexical:keep",
    ],
    [
      "The Netherlands leaves the programme once the mission ends.",
      "main: the netherlands leaves the programme | lexical:leave",
      "subordinate once0 ^0: the mission ends | lexical:end",
    ],
    [
      "The Netherlands contributes less to the fund than Germany does.",
      "main: the netherlands contributes less to the fund | lexical:contribute",
      "subordinate than0 ^0: germany does | lexical:do",
    ],
  ],
  "relative clauses": [
    [
      "The contribution that the Netherlands makes to the fund will be cut.",
      "main: the contribution will be cut | future:will passive:be lexical:cut",
      "relative which+ ^0 <contribution: the netherlands makes to the fund | lexical:make",
    ],
    [
      "The contribution the Netherlands makes to the fund will be cut.",
      "main: the contribution will be cut | future:will passive:be lexical:cut",
      "relative ^0 <contribution: the netherlands makes to the fund | lexical:make",
    ],
    [
      "The contribution, which was agreed in 2022, will be cut.",
      "main: the contribution will be cut | future:will passive:be lexical:cut",
      "relative~ which+ ^0 <contribution: was agreed in 2022 | passive:be lexical:agree",
    ],
    [
      "The contribution agreed in 2022 will be cut.",
      "main: the contribution will be cut | future:will passive:be lexical:cut",
      "relative ^0 <contribution: agreed in 2022 | lexical:agree",
    ],
    [
      "The mission that the Netherlands leads will be extended.",
      "main: the mission will be extended | future:will passive:be lexical:extend",
      "relative which+ ^0 <mission: the netherlands leads | lexical:lead",
    ],
    [
      "Those who argue that the Netherlands should leave overlook its benefits.",
      "main: those overlook its benefits | lexical:overlook",
      "relative which+ ^0 <those: argue | lexical:argue",
      "subordinate that+ ^1: the netherlands should leave | modal:should lexical:leave",
    ],
    [
      "The mission to which the Netherlands contributes will end.",
      "main: the mission will end | future:will lexical:end",
      "relative to which+ ^0 <mission: the netherlands contributes | lexical:contribute",
    ],
    [
      "The support the Netherlands gives depends on the budget it receives.",
      "main: the support depends on the budget | lexical:depend",
      "relative ^0 <support: the netherlands gives | lexical:give",
      "relative ^0 <budget: it receives | lexical:receive",
    ],
  ],
  coordination: [
    [
      "The Netherlands cuts its contribution and leaves the fund.",
      "main: the netherlands cuts its contribution | lexical:cut",
      "main &and: the netherlands leaves the fund | lexical:leave",
    ],
    [
      "The Netherlands will cut its contribution and leave the fund.",
      "main: the netherlands will cut its contribution | future:will lexical:cut",
      "main &and: the netherlands will leave the fund | future:will lexical:leave",
    ],
    [
      "The Netherlands will not cut its contribution or leave the fund.",
      "main: the netherlands will not cut its contribution | future:will lexical:cut",
      "main &or: the netherlands will not leave the fund | future:will lexical:leave",
    ],
    [
      "The Netherlands will not cut its contribution and leave the fund.",
      "main: the netherlands will not cut its contribution | future:will lexical:cut",
      "fragment &and: the fund | ",
    ],
    [
      "The Netherlands will not cut but expand its contribution.",
      "main: the netherlands will not cut | future:will lexical:cut",
      "main &but: the netherlands will expand its contribution | future:will lexical:expand",
    ],
    [
      "The Netherlands not only maintains its contribution but also expands the mission.",
      "main: the netherlands not only maintains its contribution | lexical:maintain",
      "main &but: the netherlands also expands the mission | lexical:expand",
    ],
    [
      "The Netherlands will neither cut its contribution nor leave the fund.",
      "main: the netherlands will neither cut its contribution | future:will lexical:cut",
      "main &nor: the netherlands will neither leave the fund | future:will lexical:leave",
    ],
    [
      "The economy does not grow, nor does the Netherlands cut its contribution.",
      "main: the economy does not grow | aspect:do lexical:grow",
      "main &nor: nor does the netherlands cut its contribution | aspect:do lexical:cut",
    ],
    [
      "The contribution will be frozen in 2026 and cut in 2027.",
      "main: the contribution will be frozen in 2026 | future:will passive:be lexical:freeze",
      "main &and: the contribution will be cut in 2027 | future:will passive:be lexical:cut",
    ],
    [
      "The Netherlands plans on expanding, not reducing, its contribution.",
      "main: the netherlands plans on expanding its contribution | lexical:plan lexical:expand",
    ],
    [
      "France leads the mission and Germany supports it.",
      "main: france leads the mission | lexical:lead",
      "main &and: germany supports it | lexical:support",
    ],
    [
      "The mission that supports Ukraine and the fund will shrink.",
      "main: the mission will shrink | future:will lexical:shrink",
      "relative which+ ^0 <mission: supports ukraine and the fund | lexical:support",
    ],
  ],
};

describe("clauses of English sentences", () => {
  for (const [phenomenon, list] of Object.entries(sentences))
    describe(phenomenon, () => {
      for (const [sentence, ...clauses] of list)
        it(sentence, () => {
          assert.deepEqual(showClauses(sentence, "en"), clauses);
        });
    });
});
