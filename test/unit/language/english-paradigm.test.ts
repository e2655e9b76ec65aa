import assert from "node:assert/strict";
import lexicon from "../../../data/language/en/lexicon/verbs.json";
import frozen from "../../../data/language/en/paradigms.json";
import { englishParadigmOf } from "../../../server/src/language/english-paradigm";
import type { Slot } from "../../../server/src/language/paradigm";

/** Base, third person, past, participle, -ing, and where it differs the plural present; `-`: none; `|`: or. */
const whole = `
scale scales scaled scaled scaling
invest invests invested invested investing
plan plans planned planned planning
stop stops stopped stopped stopping
commit commits committed committed committing
limit limits limited limited limiting
open opens opened opened opening
offer offers offered offered offering
defer defers deferred deferred deferring
acquit acquits acquitted acquitted acquitting
need needs needed needed needing
show shows showed shown|showed showing
relax relaxes relaxed relaxed relaxing
carry carries carried carried carrying
stay stays stayed stayed staying
die dies died died dying
agree agrees agreed agreed agreeing
reach reaches reached reached reaching
veto vetoes vetoed vetoed vetoing
travel travels travelled|traveled travelled|traveled travelling|traveling
cancel cancels cancelled|canceled cancelled|canceled cancelling|canceling
organise|organize organises|organizes organised|organized organised|organized organising|organizing
organize|organise organizes|organises organized|organised organized|organised organizing|organising
analyse|analyze analyses|analyzes analysed|analyzed analysed|analyzed analysing|analyzing
revise revises revised revised revising
exercise exercises exercised exercised exercising
favour|favor favours|favors favoured|favored favoured|favored favouring|favoring
fulfil|fulfill fulfils|fulfills fulfilled fulfilled fulfilling
centre|center centres|centers centred|centered centred|centered centring|centering
withdraw withdraws withdrew withdrawn withdrawing
undertake undertakes undertook undertaken undertaking
outgrow outgrows outgrew outgrown outgrowing
build builds built built building
cut cuts cut cut cutting
put puts put put putting
forgo forgoes forwent forgone forgoing
welcome welcomes welcomed welcomed welcoming
have has had had having
do does did done doing
be is|am was|were been being are
can - can could - - can
`;

const show = (slot: Slot | undefined): string =>
  slot === null || slot === undefined ? "-" : [slot].flat().join("|");

describe("englishParadigmOf", () => {
  for (const line of whole.trim().split("\n")) {
    const [first, ...rest] = line.split(" ");
    const forms = rest[0] === "-" ? rest : [first, ...rest];
    const base = first!.split("|")[0]!;
    it(base, () => assert.equal(englishParadigmOf(base).map(show).join(" "), forms.join(" ")));
  }
});

describe("the frozen English paradigms", () => {
  const table = frozen as unknown as Readonly<Record<string, readonly Slot[]>>;

  it("are what the rules make", () => {
    for (const [base, slots] of Object.entries(table)) assert.deepEqual(slots, englishParadigmOf(base), base);
  });

  it("hold every verb of the lexicon (if not: npm run paradigms)", () => {
    assert.deepEqual(
      (lexicon as readonly { readonly lemma: string; readonly also?: readonly string[] }[])
        .flatMap(({ lemma, also = [] }) => [lemma, ...also])
        .filter((lemma) => !Object.hasOwn(table, lemma)),
      [],
    );
  });
});
