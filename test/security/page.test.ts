import assert from "node:assert/strict";
import { overviewPage } from "../../client/src/views/overview-page";
import { hostileWords } from "../fuzz/hostile-packs";

describe("the page with the coverage", () => {
  const page = (text: string, nonce = "n0nce") =>
    overviewPage({
      language: "nl",
      texts: { overviewName: text, exportSvg: text, exportMarkdown: text },
      nonce,
      styleSource: "https://eigen.test",
      script: "https://eigen.test/overview.js",
      style: "https://eigen.test/overview.css",
    });

  it("fetches, runs and frames nothing but its own script and style", () => {
    const html = page("Actieoverzicht");
    const [, policy] = /Content-Security-Policy" content="([^"]*)"/.exec(html)!;
    assert.equal(policy, "default-src 'none'; style-src https://eigen.test; script-src 'nonce-n0nce'");
    assert.deepEqual(html.match(/<script[^>]*>/g), [
      '<script nonce="n0nce" src="https://eigen.test/overview.js">',
    ]);
    assert.doesNotMatch(html, /\son\w+=|style=|unsafe|javascript:/);
  });

  it("shows texts as texts", () => {
    const elements = (html: string) => html.match(/<[^>]*>/g)!.map((tag) => /^<\/?\w+/.exec(tag)?.[0]);
    const wanted = elements(page("x"));
    for (const words of hostileWords) assert.deepEqual(elements(page(words)), wanted, words);
  });
});
