// What a newcomer without VS Code does: npm start, and open the address that it prints. Passes when the first findings show.
//
//   npm run test:start
//
// It packages, installs the package in the real editor and looks at it in headless Chromium. Time limits are for a busy machine.
import { createRequire } from "node:module";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "./editor-host/chromium.mjs";
import { setup, supported } from "./editor-host/setup.mjs";
import { chromiumFlags } from "./editor-host/host.mjs";
import { atEnd, main, Trouble } from "./lib/endings.mjs";
import { root } from "./lib/install.mjs";
import { start } from "./lib/processes.mjs";

const patience = 180_000;
const out = join(root, "test-output/start");

main(async () => {
  if (!supported)
    throw new Trouble("npm start's way by the browser is for Linux x64; there is no other to try here");
  const executablePath = await chromium();
  const folder = await setup();
  mkdirSync(out, { recursive: true });
  const tests = [];
  const test = async (title, action) => {
    const begun = performance.now();
    await action();
    tests.push(title);
    console.log(`  ok  ${title} (${((performance.now() - begun) / 1000).toFixed(1)} s)`);
  };

  const started = await startRoute();
  let address;
  await test("npm start prints the findings of the practice draft and an address", async () => {
    address = await started.address();
    if (!/misname\/|contradiction\//.test(started.output()))
      throw new Trouble("no findings before the address");
  });
  const page = await openPage({ folder, executablePath });
  try {
    await test("the address opens the practice draft in VS Code", async () => {
      await page.goto(address);
      await page.locator('.tab.active[data-resource-name="oefentekst.md"]').waitFor();
    });
    await test("the first finding shows", async () => {
      await page.locator(".squiggly-error, .squiggly-warning").first().waitFor({ state: "attached" });
    });
    await test("the panel with problems has a finding of Notawijzer", async () => {
      await page.locator(".editor-instance .monaco-editor").first().click();
      await page.keyboard.press("Control+Shift+M");
      await page
        .locator(".markers-panel .monaco-list-row", { hasText: /Notawijzer/i })
        .first()
        .waitFor();
    });
    for (const title of programs)
      await test(`can be chosen, though the editor is a page: ${title}`, async () => {
        await page.keyboard.press("F1");
        await page.locator(".quick-input-widget input").first().fill(`>${title}`);
        await page.locator(".quick-input-list .monaco-list-row", { hasText: title }).first().waitFor();
        await page.keyboard.press("Escape");
      });
  } catch (error) {
    throw new Trouble(`${error.message}\n\n${started.output()}`);
  } finally {
    await page.screenshot({ path: join(out, "end.png") }).catch(() => {});
  }
  console.log(`total: ${tests.length} passed, 0 failed, 0 skipped`);
  return 0;
});

/** The commands that start a program, which a worker could not. */
const programs = [
  "Controleer een Word-document: kopie met opmerkingen",
  "Lees een nota in als kennispakket",
  "Probeer dit kennispakket uit",
];

/** `npm start` as on a machine without a display and VS Code: { address, output }. */
async function startRoute() {
  const env = { ...process.env, DISPLAY: "", WAYLAND_DISPLAY: "", VSCODE_PATH: "" };
  const { child, ended } = start(process.execPath, [join(root, "scripts/start.mjs")], {
    cwd: root,
    env,
    grace: 20_000,
  });
  let output = "";
  let heard = () => {};
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text) => {
      output += text;
      heard();
    });
  const found = new Promise((done) => {
    heard = () => {
      const [, address] = /^ +(http:\/\/127\.0\.0\.1:\d+\/\w+)$/m.exec(output) ?? [];
      if (address) done(address);
    };
  });
  const gone = ended.then(({ code }) => {
    throw new Trouble(`npm start ended (${code}) before it named an address:\n${output}`);
  });
  gone.catch(() => {});
  return { output: () => output, address: () => within(Promise.race([found, gone]), () => output) };
}

async function within(promise, told) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Trouble(`no address in ${patience / 1000} s:\n${told()}`)), patience);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

async function openPage({ folder, executablePath }) {
  const playwright = createRequire(join(folder, "package.json"))("playwright-core");
  const browser = await playwright.chromium.launch({
    executablePath,
    args: chromiumFlags,
    // Playwright's own handlers would end this process before the clean-up has run.
    ...{ handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false },
  });
  atEnd(() => browser.close());
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(patience);
  return page;
}
