import assert from "node:assert/strict";
import type { ReferenceStyle } from "../../../server/src/analysis/rule";
import { complete, resolveCompletion, type Suggestion } from "../../../server/src/features/completion";
import { analysed } from "./analysed";

interface Options {
  readonly style?: ReferenceStyle;
  readonly trigger?: string;
  readonly languageId?: string;
}

function suggest(marked: string, { style = "brackets", trigger, languageId }: Options = {}) {
  const { analysis, knowledge, offset, text } = analysed(marked, languageId);
  const found = complete(analysis, knowledge, offset, { lang: "nl", style, trigger });
  for (const { edit, filterText } of found) {
    assert(edit.start <= offset && offset <= edit.end, "the range holds the caret");
    assert.equal(filterText, text.slice(edit.start, offset), "the editor's filter lets it through");
    assert.doesNotMatch(text.slice(edit.start, edit.end), /[\r\n]/);
  }
  assert.deepEqual(
    found.map(({ sortText }) => sortText),
    found.map(({ sortText }) => sortText).sort(),
  );
  return { found, text };
}

const applied = (text: string, { edit, additional }: Suggestion): string =>
  [edit, ...(additional ? [additional] : [])]
    .sort((a, b) => b.start - a.start)
    .reduce((result, { start, end, newText }) => result.slice(0, start) + newText + result.slice(end), text);

/** The draft after the first suggestion is accepted. */
function accept(marked: string, options?: Options): string | undefined {
  const { found, text } = suggest(marked, options);
  return found[0] && applied(text, found[0]);
}

describe("completion", () => {
  it("after @ writes a term in full at first, later its acronym", () => {
    assert.equal(accept("Steun van de @sth¦ komt."), "Steun van de Stuurgroep Havens (STH) komt.");
    assert.equal(
      accept("De Stuurgroep Havens (STH) komt. Steun van de @stuurg¦"),
      "De Stuurgroep Havens (STH) komt. Steun van de STH",
    );
  });

  it("offers the other form too", () => {
    const labels = suggest("Steun van de @sth¦").found.map(({ label }) => label);
    assert.deepEqual(labels.slice(0, 2), ["Stuurgroep Havens (STH)", "STH"]);
  });

  it("writes in the language of the draft", () => {
    assert.equal(
      accept("We have the support of the @rgk¦ in this."),
      "We have the support of the Green Quays Scheme (RGK) in this.",
    );
  });

  it("after @ writes a reference to an action", () => {
    assert.equal(
      accept("De bijdrage stijgt @stroomv¦."),
      "De bijdrage stijgt (Havennota 2020, actielijn 2, onder ‘Werken in de haven’, tweede actie).",
    );
  });

  it("puts an action before the common noun that it is about", () => {
    assert.equal(suggest("Over @walstr¦").found[0]!.kind, "action");
  });

  it("without a query offers first what the sentence speaks of, then actions not mentioned", () => {
    const ids = suggest("Schone kades blijven het doel @¦").found.map(({ id }) => id.id);
    assert.deepEqual(ids, ["A3", "A1", "A2", "sth", "rgk", "walstroom"]);
    const later = suggest("Zie onder ‘Werken in de haven’, eerste actie. Verder nog dit: @¦").found;
    assert.deepEqual(
      later.filter(({ kind }) => kind === "action").map(({ id }) => id.id),
      ["A2", "A3", "A1"],
    );
  });

  it("in a word replaces all of it", () => {
    assert.equal(accept("De Stuu¦rgroe komt."), "De Stuurgroep Havens (STH) komt.");
  });

  it("takes the words before the caret along where a name begins with them", () => {
    assert.equal(
      accept("Steun uit de regeling gro¦ komt."),
      "Steun uit de Regeling Groene Kades (RGK) komt.",
    );
    assert.equal(
      accept("Steun uit de regelng groene¦ komt."),
      "Steun uit de Regeling Groene Kades (RGK) komt.",
    );
  });

  it("behind a whole word that the action has keeps the word", () => {
    const { found, text } = suggest("De stroomvoorziening¦ groeit.");
    const action = found.find(({ kind }) => kind === "action")!;
    assert.equal(
      applied(text, action),
      "De stroomvoorziening (Havennota 2020, actielijn 2, onder ‘Werken in de haven’, tweede actie) groeit.",
    );
  });

  it("forgives slips", () => {
    assert.equal(suggest("Over @stuurgreop¦").found[0]?.id.id, "sth");
  });

  it("in the bracket behind a full name writes its acronym, with one bracket", () => {
    assert.equal(accept("De Stuurgroep Havens (¦", { trigger: "(" }), "De Stuurgroep Havens (STH)");
    assert.equal(
      accept("De Stuurgroep Havens (¦) komt.", { trigger: "(" }),
      "De Stuurgroep Havens (STH) komt.",
    );
    assert.equal(accept("De Stuurgroep Havens (s¦) komt."), "De Stuurgroep Havens (STH) komt.");
    assert.equal(accept("De Stuurgroep\u00a0Havens\u00a0(¦)"), "De Stuurgroep\u00a0Havens\u00a0(STH)");
  });

  it("offers nothing in other brackets", () => {
    assert.equal(accept("Een overleg (¦)", { trigger: "(" }), undefined);
    assert.equal(accept("De walstroom (¦)", { trigger: "(" }), undefined);
    assert.equal(accept("[STH](¦)", { trigger: "(" }), undefined);
  });

  it("is silent in e-mail addresses, code, URLs and front matter", () => {
    for (const marked of [
      "Mail aan post@¦",
      "Mail aan post@st¦h.example",
      "Mail aan s¦th@haven.example",
      "Code `@¦`",
      "Code `st¦h`",
      "Code `@st¦",
      "```\n@st¦\n```",
      "```\n@st¦",
      "    @st¦",
      "https://haven.example/st¦h",
      "https://haven.example/@st¦",
      "[x](haven/st¦h)",
      "---\ntitel: @st¦\n---\n\nTekst",
      "<!-- @st¦ -->",
      "¦",
      "Tekst.\n\n¦",
    ])
      for (const trigger of [undefined, "@"])
        assert.deepEqual(suggest(marked, trigger ? { trigger } : {}).found, [], `${marked} ${trigger}`);
  });

  it("inserts footnotes with their definition, once", () => {
    const label = "[^havennota-1-2]";
    const definition = `${label}: Havennota 2020, actielijn 2, onder ‘Werken in de haven’, tweede actie.`;
    const style = "footnote";
    assert.equal(
      accept("Stroom @stroomv¦.\n\nMeer tekst.\n", { style }),
      `Stroom ${label}.\n\nMeer tekst.\n\n${definition}\n`,
    );
    assert.equal(
      accept(`Stroom @stroomv¦.\n\n${definition}\n`, { style }),
      `Stroom ${label}.\n\n${definition}\n`,
    );
    assert.equal(
      accept("Stroom @stroomv¦.\r\n\r\n[^a]: Noot.\r\n", { style }),
      `Stroom ${label}.\r\n\r\n[^a]: Noot.\r\n${definition}\r\n`,
    );
    const [atEnd] = suggest("Stroom @stroomv¦", { style }).found;
    assert.equal(atEnd!.additional, undefined);
    assert.equal(atEnd!.snippet, `${label}$0\n\n${definition}`);
  });

  it("inserts sentences and citations", () => {
    assert.equal(
      accept("@stroomv¦ is begonnen.", { style: "sentence" }),
      "De tweede actie onder ‘Werken in de haven’ (Havennota 2020, actielijn 2) is begonnen.",
    );
    assert.equal(
      accept("Stroom @stroomv¦.", { style: "pandoc" }),
      "Stroom [@havennota, actielijn 2, onder ‘Werken in de haven’, tweede actie].",
    );
  });

  it("knows that plain text has no footnotes", () => {
    assert.equal(
      accept("Stroom @stroomv¦.", { style: "footnote", languageId: "plaintext" }),
      "Stroom (Havennota 2020, actielijn 2, onder ‘Werken in de haven’, tweede actie).",
    );
  });

  it("resolves to what the hover says", () => {
    const { knowledge } = analysed("");
    const [term] = suggest("De @sth¦").found;
    assert.match(resolveCompletion(knowledge, term!.id, "nl")!, /^\*\*Stuurgroep Havens\*\*/);
    assert.equal(resolveCompletion(knowledge, { kind: "term", pack: "geen", id: "x" }, "nl"), undefined);
  });
});
