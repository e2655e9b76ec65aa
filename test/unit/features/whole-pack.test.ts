import assert from "node:assert/strict";
import { complete } from "../../../server/src/features/completion";
import { definition } from "../../../server/src/features/definition";
import { hover } from "../../../server/src/features/hover";
import { referenceText } from "../../../server/src/features/reference-text";
import type { Language, Pack, Term } from "../../../server/src/knowledge/pack";
import { analysing } from "./analysed";
import { shippedPacks } from "./shipped-pack";

const links = { passage: () => undefined, mentions: () => undefined };

interface Form {
  readonly form: string;
  readonly lang: Language;
  readonly after?: string;
}

function formsOf(term: Term): readonly Form[] {
  return (["nl", "en"] as const).flatMap((lang) => [
    ...[term.prefLabel[lang], term.acronym?.[lang], ...term.plural[lang]]
      .filter((form) => form !== undefined)
      .map((form) => ({ form, lang })),
    ...term.altLabel[lang].map(({ form, after }) => ({ form, lang, ...(after && { after }) })),
  ]);
}

/** Terms that may rightly be meant by a form: some forms belong to two. */
const bearers = (pack: Pack, form: string): readonly Term[] =>
  pack.terms.filter(
    (term) =>
      term.altAcronym.includes(form) ||
      formsOf(term).some((own) => own.form.toLowerCase() === form.toLowerCase()),
  );

for (const pack of shippedPacks) {
  describe(`features over the whole of ${pack.id}`, () => {
    // What these features show needs no rules, and there are hundreds of drafts to analyse.
    const analysed = analysing(pack, []);

    /** Whether a hover in `text`, in the middle of `words`, explains one of `terms` and covers `words`. */
    function explains(text: string, words: string, terms: readonly Term[]): boolean {
      const { analysis, knowledge } = analysed(text);
      const at = text.indexOf(words);
      const found = hover(analysis, knowledge, at + Math.floor(words.length / 2), { lang: "nl", links });
      if (!found || found.start > at || found.end < at + words.length) return false;
      assert(found.markdown.split("\n").length <= 12, `${words}: ${found.markdown}`);
      return terms.some((term) => {
        const name = term.prefLabel.nl ?? term.prefLabel.en ?? term.id;
        return found.markdown.replace(/\\/g, "").startsWith(`**${name}**`);
      });
    }

    it("hover explains every term by each of its right forms", () => {
      const missed: string[] = [];
      for (const term of pack.terms)
        for (const { form, lang, after } of formsOf(term)) {
          const text =
            lang === "nl"
              ? `In deze brief gaat het over ${after ? `${after} ` : ""}${form} en over niets anders.`
              : `In this letter we speak of ${after ? `${after} ` : ""}${form} and of nothing else.`;
          if (!explains(text, form, bearers(pack, form))) missed.push(form);
        }
      assert.deepEqual(missed, []);
    });

    it("hover explains them with no-break spaces, hard wraps and emphasis", () => {
      const missed: string[] = [];
      for (const term of pack.terms)
        for (const { form, after } of formsOf(term)) {
          if (!form.includes(" ")) continue;
          const article = after ? `${after} ` : "";
          for (const written of [form.replaceAll(" ", "\u00a0"), form.replaceAll(" ", "\n"), `*${form}*`])
            if (
              !explains(
                `Het gaat over ${article}${written} en verder niets.`,
                written.replace(/\*/g, ""),
                bearers(pack, form),
              )
            )
              missed.push(written);
        }
      assert.deepEqual(missed, []);
    });

    it("hover explains them in compounds", () => {
      const missed: string[] = [];
      for (const term of pack.terms)
        for (const form of [term.acronym?.nl, term.prefLabel.nl]) {
          if (!form || form.includes(" ")) continue;
          const written = `${form}-overleg`;
          if (!explains(`Het ${written} is begonnen.`, written, bearers(pack, form))) missed.push(written);
        }
      assert.deepEqual(missed, []);
    });

    it("definition lands on the exact passage of each term and action", () => {
      const missed: string[] = [];
      for (const term of pack.terms) {
        if (!term.quoteAt) continue;
        for (const { form, after } of formsOf(term)) {
          const text = `Het gaat over ${after ? `${after} ` : ""}${form} en over niets anders.`;
          const { analysis, knowledge } = analysed(text);
          const found = definition(analysis, knowledge, text.indexOf(form));
          const places = bearers(pack, form).map(({ quoteAt }) => quoteAt?.[0]);
          if (!found || !places.includes(found.passage.start)) missed.push(form);
          else assert.match(pack.note.slice(found.passage.start, found.passage.end), /\S/);
        }
      }
      for (const action of pack.commitments) {
        for (const lang of ["nl", "en"] as const) {
          for (const style of ["brackets", "sentence", "footnote", "pandoc"] as const) {
            const draft = { text: "", languageId: "markdown" };
            const reference = action.kind === "action" && referenceText(pack, action, lang, style, draft);
            if (!reference) continue;
            const text = reference.definition
              ? `Zie hier.${reference.text}\n\n${reference.definition.newText}`
              : `Zie hier ${reference.text}.`;
            const { analysis, knowledge } = analysed(text);
            const found = definition(
              analysis,
              knowledge,
              text.search(/(?:actie|action)(?=[.)\]])| actie onder| action under/) + 1,
            );
            if (found?.passage.start !== action.quoteAt[0] || found.passage.end !== action.quoteAt[1])
              missed.push(`${action.id} ${lang} ${style}: ${text}`);
          }
        }
      }
      assert.deepEqual(missed, []);
    });

    it("the references that are inserted give no finding", () => {
      const checked = analysing(pack);
      for (const action of pack.commitments) {
        if (action.kind !== "action") continue;
        for (const style of ["brackets", "sentence", "footnote", "pandoc"] as const) {
          const reference = referenceText(pack, action, "nl", style, { text: "", languageId: "markdown" })!;
          const { analysis } = checked(`Zie ${reference.text}.\n\n${reference.definition?.newText ?? ""}`);
          const found = analysis.findings.filter(({ code }) => !code.startsWith("style/"));
          assert.deepEqual(found, [], `${action.id} ${style}`);
        }
      }
    });

    it("completion finds each action by two of its key words", () => {
      const missed: string[] = [];
      for (const action of pack.commitments) {
        if (action.kind !== "action") continue;
        for (const lang of ["nl", "en"] as const) {
          const keywords = action.keywords[lang].slice(0, 2);
          assert.equal(keywords.length, 2, action.id);
          for (const typed of [keywords.join(" "), [...keywords].reverse().join(" ")]) {
            const { analysis, knowledge, offset } = analysed(`Zie @${typed}¦ voor meer.`);
            const found = complete(analysis, knowledge, offset, { lang: "nl", style: "brackets" });
            const at = found
              .filter(({ kind }) => kind === "action")
              .findIndex(({ id }) => id.id === action.id);
            if (at < 0 || at > 2) missed.push(`${action.id}: ${typed} (${at})`);
          }
        }
      }
      assert.deepEqual(missed, []);
    });

    it("completion finds each term by its acronym and by the first letters of its name", () => {
      const missed: string[] = [];
      for (const term of pack.terms) {
        const name = term.prefLabel.nl ?? term.prefLabel.en;
        const typed = [term.acronym?.nl, name?.split(" ").slice(0, 2).join(" ").slice(0, -1)];
        for (const query of typed) {
          if (!query || query.length < 2) continue;
          const { analysis, knowledge, offset } = analysed(`Zie @${query}¦ voor meer.`);
          const found = complete(analysis, knowledge, offset, { lang: "nl", style: "brackets" });
          if (!found.some(({ id }) => id.id === term.id)) missed.push(`${term.id}: ${query}`);
        }
      }
      assert.deepEqual(missed, []);
    });
  });
}
