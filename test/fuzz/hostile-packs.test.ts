import assert from "node:assert/strict";
import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { createMarkdownPlugin } from "../../client/src/preview/markdown-plugin";
import { createAnalyser } from "../../server/src/analysis/analyse";
import { defaultSettings } from "../../server/src/analysis/settings";
import { claimsMarkdown } from "../../server/src/features/claims-markdown";
import { codeActions } from "../../server/src/features/code-actions";
import { complete, resolveCompletion } from "../../server/src/features/completion";
import { coverageOf } from "../../server/src/features/coverage";
import { coverageHtml } from "../../server/src/features/coverage-html";
import { coverageMarkdown } from "../../server/src/features/coverage-markdown";
import { coverageSvg } from "../../server/src/features/coverage-svg";
import { summariseDraft } from "../../server/src/features/draft-summary";
import { explainClaims } from "../../server/src/features/explain-claims";
import { glossaryOf } from "../../server/src/features/glossary";
import { explain, hover } from "../../server/src/features/hover";
import { workspaceSymbols } from "../../server/src/features/workspace-symbols";
import { buildKnowledge, type Knowledge } from "../../server/src/knowledge/knowledge";
import { loadPack, type SourceFile } from "../../server/src/knowledge/load-pack";
import { parseTeamFile } from "../../server/src/knowledge/team-file";
import type { Pack } from "../../server/src/knowledge/pack";
import { rules } from "../../server/src/rules";
import { hostilePack, hostileTexts, hostileWords } from "./hostile-packs";
import { count, patience, plan } from "./plan";
import { watched } from "./watched";

const own = "command:eigen";
const links = { passage: () => `${own}?1`, mentions: () => `${own}?2` };

/** A draft that names all that the pack has, right and wrong. */
const draftOf = (pack: Pack): string =>
  [
    `# ${pack.title}`,
    ...pack.terms.flatMap(({ prefLabel, acronym, hiddenLabel }) => [
      `${Object.values(prefLabel).join(" en ")} (${Object.values(acronym ?? {}).join(", ")}).`,
      hiddenLabel.map(({ form }) => form).join(", "),
    ]),
    ...pack.commitments.flatMap(({ quote, title }) => [`“${quote}”`, Object.values(title).join(". ")]),
    "Het ministerie verlaagt de bijdrage aan het GHP. Zie de Rivierennota 2023, actielijn 2, onder ‘In eigen land’, tweede actie.",
  ].join("\n\n");

/** As an editor shows Markdown that may call some commands: nothing of a pack is more than text. */
function assertOnlyText(markdown: string): void {
  const visit = (tokens: ReturnType<MarkdownIt["parse"]>): void => {
    for (const token of tokens) {
      assert.doesNotMatch(token.type, /^html|image|^code_block|fence|table/, `${token.type}: ${markdown}`);
      // The code of a rule is ours.
      if (token.type === "code_inline") assert.match(token.content, /^[a-z]+\/[a-z-]+$/);
      const href = token.type === "link_open" ? token.attrGet("href") : undefined;
      if (href) assert.match(href, /^(?:command:eigen\?[12]$|https?:\/\/)/, markdown);
      if (href?.startsWith("http")) assert.doesNotMatch(href, /kwaad/, markdown);
      if (token.children) visit(token.children);
    }
  };
  const md = new MarkdownIt({ html: true, linkify: true });
  md.validateLink = () => true;
  visit(md.parse(markdown, {}));
}

/** The preview of a draft that has the names of a text, but no Markdown. */
function preview(knowledge: Knowledge, lang: "nl" | "en", text: string): string {
  const texts = () => ({ citedActions: "x" });
  const plugin = createMarkdownPlugin(() => glossaryOf(knowledge, lang), texts);
  const names = [...new Set(text.match(/\p{Lu}[\p{L}\p{N}]+/gu))].join(" ");
  return new MarkdownIt()
    .use(plugin)
    .render(`${names} tweede actie onder ‘Met onze buren’, eerste actie onder ‘In eigen land’`);
}

/** Whatever an editor can show of a pack: as Markdown, and as HTML and XML. */
function show(knowledge: Knowledge, text: string): { markdown: string[]; html: string[] } {
  const analyser = createAnalyser(knowledge, rules, defaultSettings);
  const analysis = analyser.analyse({ text, languageId: "markdown", today: "2026-01-01" });
  const markdown: string[] = [];
  const html: string[] = [];
  for (const lang of ["nl", "en"] as const) {
    for (const { start } of analysis.blocks.map(({ block }) => block).slice(0, 15)) {
      const found = hover(analysis, knowledge, start + 3, { lang, links });
      if (found) markdown.push(found.markdown);
      markdown.push(claimsMarkdown(explainClaims(analyser, analysis, start + 3, lang), lang));
    }
    for (const pack of knowledge.packs) {
      for (const term of pack.terms) {
        markdown.push(explain({ kind: "term", pack, term }, { lang, links }));
        markdown.push(resolveCompletion(knowledge, { pack: pack.id, kind: "term", id: term.id }, lang) ?? "");
      }
      for (const action of pack.commitments)
        markdown.push(explain({ kind: "action", pack, action }, { lang, links }));
    }
    codeActions(analysis, { start: 0, end: text.length }, lang);
    complete(analysis, knowledge, text.length, { lang, style: "footnote", trigger: "@" });
    workspaceSymbols(knowledge, "a", lang);
    const name = hostileWords.join("/");
    const coverage = coverageOf(knowledge, [{ name, actions: summariseDraft(analyser, analysis).actions }]);
    html.push(coverageHtml(coverage, lang), coverageSvg(coverage, lang));
    coverageMarkdown(coverage, lang);
    html.push(preview(knowledge, lang, text));
  }
  return { markdown, html };
}

const load = (files: readonly SourceFile[]): Pack | undefined =>
  watched(files.map(({ path, text }) => `== ${path}\n${text}`).join("\n"), () => loadPack(files).pack);

describe("a pack by somebody who means harm", function () {
  this.timeout(patience);

  it("is read or refused, and works as far as it was read", () => {
    fc.assert(
      fc.property(hostilePack, (files) => {
        const pack = load(files);
        count("packs");
        if (!pack) return;
        const text = draftOf(pack);
        for (const markdown of watched(text, () => show(buildKnowledge([pack]), text)).markdown)
          assertOnlyText(markdown);
        count("packs in use");
      }),
      plan(40),
    );
  });

  it("shows its words as words: no link, no picture, no HTML, no command", () => {
    fc.assert(
      fc.property(hostileTexts, (files) => {
        const pack = load(files);
        assert(pack && pack.terms.length > 3 && pack.commitments.length > 3);
        const { markdown, html } = show(buildKnowledge([pack]), draftOf(pack));
        assert(markdown.some((text) => text.includes("kwaad")));
        for (const text of markdown) assertOnlyText(text);
        for (const text of html)
          assert.doesNotMatch(text, /<(?:img|script|iframe|object|embed|link|foreignObject|b|a href='command)[\s>]|href="(?!#)(?:command|javascript|file|vscode):/i); // prettier-ignore
        count("packs of hostile words");
        count("texts shown", markdown.length + html.length);
      }),
      plan(15),
    );
  });

  it("has agreements of a team that are read or refused", () => {
    const line = fc.oneof(
      fc.constantFrom("rules:", "packs:", "drafts:", "suppressions:", "outOfScope:", "language: nl", "  misname: off", "  - packs/x", "  - '**/*.md'", "  - code: misname", "    text: x", "    reason: x", "    file: '{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}'", "  - '" + "*".repeat(300) + "'", "  - action: x"), // prettier-ignore
      fc.constantFrom(...hostileWords),
      fc.string({ unit: "binary", maxLength: 20 }),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        watched(lines.join("\n"), () => parseTeamFile(lines.join("\n"), ["misname/compound"]));
        count("team files");
      }),
      plan(2000),
    );
  });
});
