import assert from "node:assert/strict";
import { registerTexts } from "../../client/src/texts/register-texts";
import { textsIn } from "../../client/src/texts/texts";
import { textsIn as cliTextsIn } from "../../server/src/cli/texts";
import { claimTexts, explanationTexts } from "../../server/src/features/texts/claim-texts";
import { coverageTexts } from "../../server/src/features/texts/coverage-texts";
import { draftTexts } from "../../server/src/features/texts/draft-texts";
import { featureTexts } from "../../server/src/features/texts/feature-texts";

type Both = Readonly<Record<"nl" | "en", unknown>>;

/** Words that Dutch and English share. */
const shared = new Set(["Open"]);

/**
 * All texts of a catalogue by their keys; of one that depends on something what stands in its literals, with a dot for what
 * is filled in.
 */
function leaves(texts: unknown, path = ""): ReadonlyMap<string, string> {
  if (typeof texts === "function") {
    const literals = String(texts).match(/"(?:[^"\\]|\\.)*"|`(?:[^`\\]|\\.)*`/gu) ?? [];
    return new Map([[path, literals.join(" ").replace(/\$\{[^}]*\}/gu, "•")]]);
  }
  if (typeof texts !== "object" || texts === null) return new Map([[path, String(texts)]]);
  return new Map(
    Object.entries(texts).flatMap(([key, value]) => [...leaves(value, path ? `${path}.${key}` : key)]),
  );
}

const hasWords = (text: string): boolean => /\p{L}/u.test(text.replace(/\\x?\w\w?/gu, ""));

function check({ nl, en }: Both): void {
  const [dutch, english] = [leaves(nl), leaves(en)];
  assert.ok(dutch.size > 0);
  assert.deepEqual([...dutch.keys()].sort(), [...english.keys()].sort());
  for (const [key, text] of [...dutch, ...english]) assert.notEqual(text.trim(), "", `${key} is empty`);
  const same = [...dutch].filter(
    ([key, text]) => english.get(key) === text && hasWords(text) && !shared.has(text),
  );
  assert.deepEqual(same, [], "the same in both languages");
}

describe("texts", () => {
  const catalogues: Readonly<Record<string, Both>> = {
    "the client": { nl: textsIn("nl"), en: textsIn("en") },
    "the views of the client": registerTexts,
    "the features": featureTexts,
    "the coverage": coverageTexts,
    "the explanation of a sentence": explanationTexts,
    "what is put into a draft": draftTexts,
    "the command line": { nl: cliTextsIn("nl"), en: cliTextsIn("en") },
  };
  for (const [name, texts] of Object.entries(catalogues)) {
    it(`are there in Dutch and English for ${name}`, () => check(texts));
  }

  it("are there in Dutch and English for all that is read of a claim", () => {
    const all = [...leaves(claimTexts)];
    const side = (lang: string) =>
      Object.fromEntries(
        all.filter(([key]) => key.endsWith(`.${lang}`)).map(([key, text]) => [key.slice(0, -3), text]),
      );
    assert.equal(all.length, Object.keys({ ...side("nl") }).length + Object.keys(side("en")).length);
    check({ nl: side("nl"), en: side("en") });
  });
});
