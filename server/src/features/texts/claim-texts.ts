import type { ClashKind, Silence } from "../../claims/compare";
import type { Language } from "../../language/language";
import type { LocalText } from "../../knowledge/problem";
import type { Gate, Hedge } from "../../reader/model/claim";
import type { Change } from "../../reader/model/effects";
import type { Force } from "../../reader/words/lexicon-entries";

/** Why a sentence has no finding, beside what keeps a single claim silent. */
export type SentenceSilence = "no-topic" | "no-claim" | "no-promise" | "no-prose";

/** Why a clash that a sentence has is no finding. */
export type ClashSilence = "set-aside" | "not-shown";

/** What the reader says of a claim, in words. `denied` takes the place of the word where the change is denied. */
export interface ClaimTexts {
  readonly change: Readonly<Record<Change, readonly [asserted: LocalText, denied: LocalText]>>;
  readonly force: Readonly<Record<Force, LocalText>>;
  readonly hedge: Readonly<Record<Hedge, LocalText>>;
  /** Go on from "Geen melding:". */
  readonly gate: Readonly<Record<Gate, LocalText>>;
  readonly silence: Readonly<
    Record<Exclude<Silence["reason"], "gate"> | SentenceSilence | ClashSilence, LocalText>
  >;
  readonly clash: Readonly<Record<ClashKind | "later/since", LocalText>>;
}

const text = (nl: string, en: string): LocalText => ({ nl, en });

export const claimTexts: ClaimTexts = {
  change: {
    up: [text("wordt meer", "becomes more"), text("wordt niet meer", "does not become more")],
    down: [text("wordt minder", "becomes less"), text("wordt niet minder", "does not become less")],
    keep: [text("blijft", "stays"), text("blijft niet", "does not stay")],
    same: [text("blijft gelijk", "stays the same"), text("blijft niet gelijk", "does not stay the same")],
    do: [text("gebeurt", "is done"), text("gebeurt niet", "is not done")],
    start: [text("begint", "begins"), text("begint niet", "does not begin")],
    join: [text("doet mee", "takes part"), text("doet niet mee", "does not take part")],
    stop: [text("houdt op", "ends"), text("houdt niet op", "does not end")],
    leave: [text("wordt losgelaten", "is let go"), text("wordt niet losgelaten", "is not let go")],
    delay: [text("wordt uitgesteld", "is put off"), text("wordt niet uitgesteld", "is not put off")],
  },
  force: {
    does: text("stellig", "firm"),
    will: text("toezegging (zal, gaat)", "promise (will)"),
    wants: text("wens (wil)", "wish (wants to)"),
    aims: text("streven", "aspiration"),
    explores: text("verkenning", "exploration"),
    considers: text("overweging", "consideration"),
  },
  hedge: {
    possible: text("met “mogelijk” of iets dergelijks", "with “possibly” or the like"),
    condition: text("onder een voorwaarde", "under a condition"),
    time: text("op termijn", "in time"),
    principle: text("in beginsel", "in principle"),
  },
  gate: {
    question: text("vraag; de zin stelt niets vast", "a question; the sentence asserts nothing"),
    condition: text(
      "voorwaarde; er staat niet dat het geval zich voordoet",
      "a condition; the sentence does not say that it is met",
    ),
    hypothetical: text(
      "mogelijkheid of gerucht; er staat niet dat het zo is",
      "a possibility or hearsay; the sentence does not say that it is so",
    ),
    reported: text(
      "weergave; het is wat iemand zegt, vindt of vraagt",
      "a report; it is what somebody says, thinks or asks",
    ),
    embedded: text(
      "afhankelijke bijzin; of zij waar is, staat er niet",
      "a dependent clause; the sentence does not say whether it is true",
    ),
    relative: text(
      "beperkende bijzin; zij zegt alleen waarover het gaat",
      "a restrictive clause; it only says what is meant",
    ),
    quoted: text("citaat; het zijn andermans woorden", "a quotation; the words are somebody else’s"),
    past: text("verleden; het was zo, of vóór de nota", "the past; it was so, or before the note"),
    purpose: text("doel; er staat niet dat het bereikt wordt", "a purpose; it need not be reached"),
    permitted: text(
      "toestemming; er staat niet dat het gebeurt",
      "a permission; the sentence does not say that it happens",
    ),
    "unknown-verb": text(
      "onbekend werkwoord; wat er gebeurt, is niet te lezen",
      "an unknown verb; what happens cannot be read",
    ),
    "other-head": text(
      "ander onderwerp; het gaat om iets van of rond de toezegging, niet om de toezegging zelf",
      "another subject; something of or around the promise, not the promise itself",
    ),
    "unknown-actor": text("onbekend wie het doet", "unknown who does it"),
    "no-object": text("onduidelijk waarover het gaat", "unclear what it is about"),
    contrast: text(
      "tegenstelling; ontkend wordt hoe het is, niet dat het gebeurt",
      "a contrast; how it is is denied, not that it happens",
    ),
    compared: text(
      "vergelijking met een ander; dat zegt niet dat er iets verandert",
      "a comparison with another; it does not say that anything changes",
    ),
  },
  silence: {
    "other-object": text("het gaat over iets anders", "it is about something else"),
    "other-actor": text("een ander doet het", "somebody else does it"),
    agrees: text("de zin stemt overeen met de nota", "the sentence agrees with the note"),
    unrelated: text("het een sluit het ander niet uit", "the one does not exclude the other"),
    "set-aside": text(
      "elders in de zin staat het zoals in de nota, of een andere toezegging past beter",
      "the sentence says it elsewhere as the note does, or another promise fits better",
    ),
    "not-shown": text(
      "de melding is uitgezet, wordt bewust behouden of valt samen met een andere",
      "the finding is switched off, kept on purpose or coincides with another",
    ),
    "no-topic": text(
      "de zin noemt niets waarover de nota iets toezegt",
      "the sentence names nothing that the note promises anything about",
    ),
    "no-claim": text("de zin beweert er niets over", "the sentence claims nothing about it"),
    "no-promise": text(
      "wat de zin beweert, gaat over niets wat de nota toezegt",
      "what the sentence claims is about nothing that the note promises",
    ),
    "no-prose": text(
      "koppen, citaten en opmerkingen beweren niets",
      "headings, quotations and comments claim nothing",
    ),
  },
  clash: {
    "contradiction/direction": text("gaat in tegen de nota", "goes against the note"),
    "contradiction/negation": text("ontkent wat de nota zegt", "denies what the note says"),
    "contradiction/actor": text(
      "laat aan anderen wat de nota zelf op zich neemt",
      "leaves to others what the note takes on itself",
    ),
    "contradiction/status": text(
      "geeft een andere stand van zaken dan de nota",
      "gives another state of affairs than the note",
    ),
    "contradiction/scope": text("sluit uit wat de nota erbij noemt", "excludes what the note includes"),
    "weakened/hedge": text("is voorzichtiger dan de nota", "is more cautious than the note"),
    "weakened/explore": text(
      "maakt van een toezegging een verkenning",
      "turns a promise into an exploration",
    ),
    "weakened/aspiration": text("maakt van een toezegging een streven", "turns a promise into an aspiration"),
    "weakened/condition": text(
      "stelt een voorwaarde die de nota niet stelt",
      "sets a condition that the note does not set",
    ),
    "weakened/scope": text("beperkt wat de nota toezegt", "narrows what the note promises"),
    "stronger/promise": text("is stelliger dan de nota", "is firmer than the note"),
    "later/since": text("sinds de nota gewijzigd", "changed since the note"),
  },
};

/** Words around them, for the editor and the terminal. */
export interface ExplanationTexts {
  readonly title: string;
  readonly nothingHere: string;
  readonly topics: string;
  readonly readAs: string;
  readonly note: string;
  readonly finding: string;
  readonly noFinding: string;
  readonly nobody: string;
  readonly unknown: string;
  readonly before: (words: string) => string;
  readonly others: (count: number) => string;
}

export const explanationTexts: Readonly<Record<Language, ExplanationTexts>> = {
  nl: {
    title: "Hoe Notawijzer deze zin leest",
    nothingHere: "Op deze plaats staat geen zin die Notawijzer leest.",
    topics: "Onderwerp",
    readAs: "Gelezen als",
    note: "Nota",
    finding: "Melding",
    noFinding: "Geen melding",
    nobody: "niemand genoemd",
    unknown: "onbekend",
    before: (words) => `${words} (uit wat ervoor staat)`,
    others: (count) =>
      count === 1
        ? "En met 1 toezegging over iets anders."
        : `En met ${count} toezeggingen over iets anders.`,
  },
  en: {
    title: "How Notawijzer reads this sentence",
    nothingHere: "There is no sentence here that Notawijzer reads.",
    topics: "Subject",
    readAs: "Read as",
    note: "Note",
    finding: "Finding",
    noFinding: "No finding",
    nobody: "nobody named",
    unknown: "unknown",
    before: (words) => `${words} (from what goes before)`,
    others: (count) =>
      count === 1
        ? "And with 1 promise about something else."
        : `And with ${count} promises about something else.`,
  },
};
