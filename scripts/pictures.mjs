// Makes the pictures of README.md, images/NAME.png, from the real editor: npm run pictures [-- NAME…]
//
// Look at each before it is committed: nobody else checks whether it shows what the README says.
import { mkdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { openLook } from "./editor-host/look.mjs";
import { main, temporaryFolder, Trouble } from "./lib/endings.mjs";
import { root, runScript } from "./lib/install.mjs";

const largest = 150 * 1024;

/** Short, so that a picture can be read at the width of a page. */
const drafts = {
  "kamerbrief.md": `# Europese samenwerking

In de Permanent Gestructureerde Samenwerking (PESCO) ontwikkelt Nederland materieel.

Nederland verlaagt de komende jaren zijn bijdrage aan het EU-hoofdkwartier.

Defensie verruimt de cofinanciering.
`,
  "voortgang.md": `# Voortgang

Defensie verruimt de nationale cofinanciering van EU-projecten (Defensienota 2022, actielijn 4, onder ‘Samenwerking in NAVO- en EU-verband’, vierde actie).

De Defensienota 2022 stelt: “Nederland zal de komende jaren zijn bijdrage aan het EU-hoofdkwartier versterken.”

Defensie draagt bij aan militaire EU-missies en -operaties. De maritieme samenwerking met België wordt voortgezet.
`,
  "vervolgnota.md": `# Vervolgnota

Defensie onderzoekt of zij de nationale cofinanciering van EU-projecten kan verruimen.

Nederland zet zich binnen de EU en de NAVO in voor standaardisatie (Defensienota 2022, actielijn 4, onder ‘Samenwerking in NAVO- en EU-verband’, eerste actie).
`,
};

/** Nothing but the text and what Notawijzer says of it. */
const settings = {
  "breadcrumbs.enabled": false,
  "editor.folding": false,
  "editor.fontSize": 15,
  "editor.glyphMargin": false,
  "editor.lightbulb.enabled": "off",
  "editor.lineNumbers": "off",
  "editor.minimap.enabled": false,
  "editor.renderLineHighlight": "none",
  "editor.suggestFontSize": 12, // for whole titles
  "editor.wordWrap": "on",
};

/** Brings up what a picture shows: the answer is what it is cropped to. */
const scenes = {
  async uitleg({ page, hover }) {
    await hover(3, 7);
    return [page.locator(".view-line > span"), page.locator(shownHover)];
  },
  async tegenspraak({ page, hover }) {
    await hover(5, 14);
    return [page.locator(".view-line > span"), page.locator(shownHover)];
  },
  async verwijzing({ page, goTo, complete }) {
    await goTo(7, 100);
    await page.keyboard.type(" Zie ");
    await complete("@cofinan");
    await page.keyboard.press("Control+Space");
    await page.locator(".suggest-details").waitFor();
    return [page.locator(".view-line > span"), page.locator(".suggest-widget, .suggest-details")];
  },
  async actieoverzicht({ page, run }) {
    await run("Notawijzer: Toon het actieoverzicht");
    const table = page.frameLocator("iframe.webview").frameLocator("iframe");
    await table.locator("th[scope=col]").nth(3).waitFor();
    return [table.locator("h1, button, caption, tbody:first-of-type tr")];
  },
};

const shownHover = ".monaco-hover:not(.hidden)";

/** The part of the editor with all that `locators` find, and some space around it. */
async function around(page, locators) {
  const boxesOf = async (locator) => Promise.all((await locator.all()).map((one) => one.boundingBox()));
  const boxes = (await Promise.all(locators.map(boxesOf))).flat().filter(Boolean);
  const [editor] = await boxesOf(page.locator(".editor-container").first());
  const space = 12;
  const x = Math.max(editor.x, Math.min(...boxes.map((box) => box.x)) - space);
  const y = Math.max(editor.y, Math.min(...boxes.map((box) => box.y)) - space);
  const right = Math.max(...boxes.map((box) => box.x + box.width)) + space;
  const bottom = Math.max(...boxes.map((box) => box.y + box.height)) + space;
  return {
    x,
    y,
    width: Math.min(right, editor.x + editor.width - 20) - x, // without the ruler
    height: Math.min(bottom, editor.y + editor.height) - y,
  };
}

async function pictures() {
  const asked = process.argv.slice(2);
  const strange = asked.filter((name) => !(name in scenes));
  if (strange.length) throw new Trouble(`no such picture: ${strange.join(", ")}`, 2);
  const { code, output } = await runScript("build");
  if (code !== 0) throw new Trouble(output);

  const folder = temporaryFolder("notawijzer-pictures");
  const out = temporaryFolder("notawijzer-look");
  for (const [name, text] of Object.entries(drafts)) writeFileSync(join(folder.path, name), text);
  mkdirSync(join(root, "images"), { recursive: true });
  const look = await openLook({
    folder: folder.path,
    out: out.path,
    settings,
    size: { width: 1100, height: 1400 },
    scale: 1.5,
  });
  try {
    await look.page.keyboard.press("Control+B"); // hides the explorer
    await look.open("kamerbrief.md");
    await look.findings();
    for (const name of asked.length ? asked : Object.keys(scenes)) {
      const parts = await scenes[name](look);
      const path = join(root, "images", `${name}.png`);
      await look.page.screenshot({ path, clip: await around(look.page, parts) });
      const { size } = statSync(path);
      if (size > largest) throw new Trouble(`${path}: ${size} bytes, more than ${largest}`);
      console.log(`${path} ${Math.ceil(size / 1024)} KB`);
      await look.hide();
    }
  } catch (error) {
    await look.picture("failed").catch(() => {});
    throw error;
  } finally {
    await look.close();
  }
  return 0;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) main(pictures);
