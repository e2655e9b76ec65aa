import assert from "node:assert/strict";
import { lexiconOf } from "../../../server/src/reader/words/lexicon";
import { mayPointBack } from "../../../server/src/reader/context/pointing-words";
import { readTokens } from "../../../server/src/text/tokens";

const points = (text: string, lang: "nl" | "en" = "nl"): boolean => {
  const tokens = readTokens({ text, masks: [] });
  return mayPointBack((at) => tokens[at]!.fold, 0, tokens.length - 1, lexiconOf(lang));
};

describe("what a sentence opens with", () => {
  for (const text of [
    "Dit wordt stopgezet.",
    "Ook daaraan draagt Nederland niet bij.",
    "De bijdrage wordt verlaagd.",
    "De jaarlijkse bijdrage wordt verlaagd.",
    "Het wordt verlaagd.",
    "Zij trekken zich terug.",
    "Bijdrage verlaagd.",
    "Volgens de planning stopt die.",
    "Met ingang van het begrotingsjaar 2026 wordt de bijdrage verlaagd.",
    "Op advies van de commissie uit de Kamer stopt die in 2027.",
    "Het kabinet vindt dat te duur.",
    "Het kabinet zegt dat de bijdrage daalt.",
    "In 2026 stopt dat.",
  ])
    it(`may point back: ${text}`, () => assert(points(text)));

  for (const text of [
    "Het kabinet verlaagt de belasting op arbeid.",
    "Een bijdrage wordt verlaagd.",
    "Wij bezoeken u morgen in Utrecht.",
    "Op advies van de commissie uit de Kamer geven wij u morgen in Utrecht graag les en doen wij dat met plezier.",
    "Volgens planning stopt het kabinet morgen met de bouw daarvan.",
    "In dossier 12 staat dat een burgemeester de straten telt.",
    "Burgemeesters en wethouders spreken morgen over wegen en doen dat graag.",
  ])
    it(`points nowhere: ${text}`, () => assert(!points(text)));

  it("does so in English", () => {
    assert(points("It will be reduced.", "en"));
    assert(points("The contribution will be reduced.", "en"));
    assert(!points("We visit you tomorrow.", "en"));
    assert(points("We regret that very much.", "en"));
    assert(!points("We regret that a mayor has to wait.", "en"));
  });
});
