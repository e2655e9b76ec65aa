// VS Code in the browser, as the suites and the pictures need it: code-server, and a page of headless
// Chromium on it.
import { createWriteStream, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { atEnd, temporaryFolder, Trouble, unlessEnding } from "../lib/endings.mjs";
import { chromium } from "./chromium.mjs";
import { startCodeServer } from "./code-server.mjs";
import { setup } from "./setup.mjs";

export const chromiumFlags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
];

/**
 * Opens both: { server, page, temporary, out, suite, close }.
 * - `out`: folder for server.log, workbench.log and the pictures.
 * - `trusted: false`: the folder is a stranger's (Restricted Mode).
 * - `settings`: user settings to add; `serverArguments`: flags to add; `size`: of the page, in CSS pixels, `scale` of which
 *   a picture has for each.
 * `suite(address, limit)` opens a page and waits until VS Code ends its suite: { code, why }, `why` being
 * empty when VS Code did so itself.
 */
export async function openHost({
  out,
  trusted = true,
  settings = {},
  serverArguments = [],
  size = { width: 1280, height: 800 },
  scale = 1,
}) {
  const executablePath = await chromium();
  const folder = await setup();
  mkdirSync(out, { recursive: true });
  const temporary = temporaryFolder("notawijzer-host");
  let server;
  let browser;
  const close = atEnd(async () => {
    await browser?.close().catch(() => {});
    await server?.stop();
    await temporary.remove();
  });

  try {
    server = await startCodeServer({
      folder,
      home: temporary.path,
      settings,
      trusted,
      args: serverArguments,
      log: join(out, "server.log"),
    });
    const playwright = createRequire(join(folder, "package.json"))("playwright-core");
    browser = await playwright.chromium.launch({
      executablePath,
      args: chromiumFlags,
      // Playwright's own handlers would end this process before the clean-up has run.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    });
    const page = await browser.newPage({ viewport: size, deviceScaleFactor: scale });
    const workbenchLog = createWriteStream(join(out, "workbench.log"));
    await page.exposeFunction("codeAutomationLog", (type, words) => {
      workbenchLog.write(`${type}: ${words.join(" ")}\n`);
    });
    let ended;
    const exit = new Promise((done) => (ended = done));
    await page.exposeFunction("codeAutomationExit", ended);

    const suite = async (address, limit) => {
      const stopped = (why) => Promise.reject(new Trouble(why));
      const crash = new Promise((_, reject) => {
        page.once("crash", () => reject(new Trouble("the page crashed")));
      });
      let timer;
      const late = new Promise((_, reject) => {
        timer = setTimeout(() => reject(new Trouble(`no end in ${limit / 1000} s`)), limit);
      });
      const gone = server.ended.then(stopped);
      for (const promise of [crash, late, gone]) promise.catch(() => {});
      try {
        const opened = page.goto(address).then(() => exit);
        return { code: await Promise.race([opened, crash, late, gone]), why: "" };
      } catch (error) {
        return { code: 1, why: error.message };
      } finally {
        clearTimeout(timer);
        await unlessEnding();
        await page.screenshot({ path: join(out, "end.png") }).catch(() => {});
      }
    };
    return { server, page, temporary: temporary.path, out, suite, close };
  } catch (error) {
    await close();
    throw error;
  }
}
