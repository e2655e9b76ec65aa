// The page of the coverage in a real browser: what a screen reader finds (axe-core), the keyboard, and what it may do.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { build } from "esbuild";
import { overviewPage } from "../../client/src/views/overview-page.ts";
import { textsIn } from "../../client/src/texts/texts.ts";
import { coverageOf } from "../../server/src/features/coverage.ts";
import { coverageHtml } from "../../server/src/features/coverage-html.ts";
import { coverageTexts } from "../../server/src/features/texts/coverage-texts.ts";
import { claimsPack } from "../unit/analysis/claims-pack.ts";
import { openBrowser, themes } from "./chromium-page.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const key = (id) => `action:havennota:${id}`;
const places = (...kinds) => kinds.map((kind) => ({ kind, start: 0, end: 1 }));

const hostile = `"><img src=x onerror=alert(1)><script>alert(2)</script>.md`;
const drafts = [
  {
    name: "brief.md",
    actions: new Map([
      [key("A1"), places("reference")],
      [key("A2"), places("mention", "clash")],
    ]),
  },
  { name: hostile, actions: new Map([[key("A1"), places("quotation", "weakened")]]) },
];
const outOfScope = new Map([[key("A3"), "<b>komt later</b> & elders"]]);

function show(of, options = { outOfScope }, more = {}) {
  const coverage = coverageOf({ packs: [claimsPack] }, of, options);
  return {
    type: "show",
    html: coverageHtml(coverage, "nl"),
    title: coverageTexts.nl.title(coverage.counts, coverage.drafts),
    exportable: of.length > 0,
    ...more,
  };
}

describe("the page of the coverage", () => {
  let browser;
  let files;
  before(async () => {
    browser = await openBrowser();
    const { outputFiles } = await build({
      entryPoints: ["client/webview/overview.ts"],
      bundle: true,
      write: false,
      outdir: "out",
      format: "iife",
      platform: "browser",
      target: "es2022",
    });
    files = Object.fromEntries(outputFiles.map(({ path, text }) => [path.split(/[\\/]/).at(-1), text]));
  });
  after(() => browser?.close());

  const html = () =>
    overviewPage({
      language: "nl",
      texts: textsIn("nl"),
      nonce: "abc123",
      styleSource: "http://page.test",
      script: "/overview.js",
      style: "/overview.css",
    });

  async function open(theme = "light", message = show(drafts)) {
    const opened = await browser.open({ html: html(), files, theme });
    await until(() => opened.messages.length > 0);
    await opened.page.evaluate((data) => window.postMessage(data, "*"), message);
    await opened.page.waitForFunction(() => document.getElementById("coverage").childElementCount > 0);
    return {
      ...opened,
      focused: () => opened.page.evaluate(() => document.activeElement.textContent),
      tip: () =>
        opened.page.evaluate(() => {
          const tip = document.getElementById("tip");
          return tip.hidden ? undefined : tip.textContent;
        }),
      send: (data) => opened.page.evaluate((sent) => window.postMessage(sent, "*"), data),
      press: (...keys) =>
        keys.reduce((before, name) => before.then(() => opened.page.keyboard.press(name)), Promise.resolve()),
    };
  }

  for (const theme of Object.keys(themes))
    it(`has nothing that axe objects to, in ${theme}`, async () => {
      for (const message of [
        show(drafts),
        show([]),
        show(drafts, {}, { progress: { read: 1, total: 9, text: "1 van 9" } }),
      ]) {
        const { page, refused } = await open(theme, message);
        await page.keyboard.press("Tab");
        await page.evaluate(axe);
        const { violations, passes } = await page.evaluate(() =>
          window.axe.run(document, { resultTypes: ["violations"] }),
        );
        const told = violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ html: shown }) => shown.slice(0, 200)).join("\n")}`,
        );
        assert.deepEqual(told, []);
        assert(passes.length > 10);
        assert.deepEqual(refused, []);
        await page.context().close();
      }
    });

  it("is a table with a caption that states the finding, headings, and cells that say their state", async () => {
    const { page } = await open();
    const table = page.getByRole("grid");
    assert.equal(
      await table.locator("caption").textContent(),
      "Alle 2 acties komen in de concepten voor; 1 wordt tegengesproken, 1 wordt afgezwakt en 1 blijft buiten beschouwing.",
    );
    assert.equal(await page.getByRole("columnheader").count(), 4);
    assert.equal(
      await page.getByRole("rowheader", { name: "2. Bijdrage aan walstroom verruimen" }).count(),
      1,
    );
    assert.equal(await page.getByRole("gridcell", { name: "genoemd, strijdig, 2 plaatsen" }).count(), 1);
    await page.context().close();
  });

  it("shows what comes from drafts and packs as text", async () => {
    const { page, refused } = await open();
    assert.equal(await page.locator("#coverage img, #coverage script, #coverage b").count(), 0);
    assert.equal(await page.getByRole("columnheader", { name: hostile }).count(), 1);
    assert.equal(
      await page.locator(".reason").textContent(),
      "buiten beschouwing: <b>komt later</b> & elders",
    );
    assert.deepEqual(refused, []);
    await page.context().close();
  });

  it("runs no script but its own, and fetches nothing", async () => {
    const { page, refused } = await open();
    const ran = await page.evaluate(async () => {
      const tag = document.createElement("script");
      tag.textContent = "window.intruder = true";
      document.body.append(tag);
      const answer = await fetch("/elders").then(
        () => "fetched",
        () => "refused",
      );
      return [window.intruder === true, answer];
    });
    assert.deepEqual(ran, [false, "refused"]);
    assert(refused.some((text) => /Content Security Policy/i.test(text)));
    await page.context().close();
  });

  it("goes through the table with the arrow keys, one cell in the order of Tab", async () => {
    const { page, focused, press } = await open();
    await page.locator(".buttons button").last().focus();
    await press("Tab");
    assert.equal(await focused(), "Actie");
    await press("ArrowRight", "ArrowRight", "ArrowDown", "ArrowDown");
    assert.equal(await focused(), "met verwijzing, 1 plaats");
    await press("End");
    assert.equal(await focused(), "geciteerd, afgezwakt, 2 plaatsen");
    await press("ArrowDown", "Home");
    assert.equal(await focused(), "2. Bijdrage aan walstroom verruimen");
    await press("Control+End");
    assert.equal(await focused(), "niet genoemd");
    await press("Control+Home");
    assert.equal(await focused(), "Actie");
    assert.equal(await page.locator('#coverage [tabindex="0"]').count(), 1);
    await press("Tab");
    assert.notEqual(await page.evaluate(() => document.activeElement.className), "cell");
    await page.context().close();
  });

  it("says what there is to know beside the cell with the focus; Escape hides it", async () => {
    const { page, press, tip } = await open();
    await page.locator(".buttons button").last().focus();
    await press("Tab", "ArrowDown", "ArrowDown");
    assert.equal(
      await tip(),
      "“De gemeente vergroot haar inzet in de Stuurgroep Havens.” – Enter opent de nota bij deze actie.",
    );
    const described = await page.evaluate(() => document.activeElement.getAttribute("aria-describedby"));
    assert.equal(described, "tip");
    const inside = await page.evaluate(() => {
      const { left, top, right, bottom } = document.getElementById("tip").getBoundingClientRect();
      return left >= 0 && top >= 0 && right <= window.innerWidth && bottom <= window.innerHeight;
    });
    assert(inside);
    await press("Escape");
    assert.equal(await tip(), undefined);
    await page.locator("td.leads").first().hover();
    assert.match(
      await tip(),
      /brief\.md: met verwijzing, 1 plaats\. Enter opent de plaats in het concept\.$/,
    );
    await page.context().close();
  });

  it("shows where the focus is", async () => {
    const { page, press } = await open();
    await press("Tab", "Tab", "Tab");
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
    assert.equal(outline, "solid");
    await page.context().close();
  });

  it("tells the editor what to open and to run", async () => {
    const { page, messages, press } = await open();
    await page.locator("td.leads").first().click();
    await press("ArrowDown", "Enter", "Home", "Space");
    await page.getByRole("button", { name: /SVG/ }).click();
    await until(() => messages.length === 5);
    assert.deepEqual(messages, [
      { type: "ready" },
      { type: "open", key: key("A1"), column: 0 },
      { type: "open", key: key("A2"), column: 0 },
      { type: "open", key: key("A2") },
      { type: "run", command: "svg" },
    ]);
    await page.context().close();
  });

  it("keeps the focus while the table is written anew, and announces another finding", async () => {
    const { page, focused, press, send } = await open();
    await page.locator("td.leads").first().focus();
    const changed = show([{ ...drafts[0], actions: new Map([[key("A1"), places("mention")]]) }, drafts[1]]);
    await send(changed);
    await until(async () => (await focused()) === "genoemd, 1 plaats");
    assert.equal(await page.getByRole("status").textContent(), changed.title);
    await press("ArrowDown");
    assert.equal(await focused(), "niet genoemd");
    await page.context().close();
  });

  it("shows progress, and says so when there is nothing", async () => {
    const { page, messages, send } = await open(
      "light",
      show(drafts, {}, { progress: { read: 30, total: 120, text: "30 van 120" } }),
    );
    assert.equal(await page.getByRole("progressbar", { name: "30 van 120" }).count(), 1);
    await send(show([]));
    await page.locator(".empty").first().waitFor();
    assert.equal(await page.getByRole("progressbar").count(), 0);
    assert.equal(await page.locator("header button:enabled").count(), 0);
    await page.getByRole("button", { name: "Open de oefentekst" }).click();
    await until(() => messages.some(({ command }) => command === "practice"));
    await page.context().close();
  });
});

async function until(check) {
  for (const end = Date.now() + 5_000; Date.now() < end;) {
    if (await check()) return;
    await new Promise((done) => setTimeout(done, 20));
  }
  assert.fail("waited in vain");
}
