// Pictures of the extension at work in the browser's VS Code.
//
//   node scripts/editor-host/look.mjs --draft FILE --out DIR [--theme light|dark|hc] [--size 1280x800]
//     [--problems] [--hover LINE:COLUMN]… [--complete TEXT [--at LINE:COLUMN]] [--fix LINE:COLUMN]
//     [--extension DIR] [--settings JSON]
//
// Always a picture of the editor; further ones as the options say. Lines and columns count from 1. The draft
// is copied (with what stands beside it), so nothing that is typed reaches it. For scenes of one's own:
// openLook().
import { cpSync, existsSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { main, temporaryFolder, Trouble } from "../lib/endings.mjs";
import { root } from "../lib/install.mjs";
import { remote } from "./code-server.mjs";
import { openHost } from "./host.mjs";

const themes = { light: "Light Modern", dark: "Dark Modern", hc: "Default High Contrast" };

// No watchdog and logger are built, and vsda.js is not part of code-server.
const expected = /bindings file|native-watchdog|status of 404/;

/**
 * Opens the workbench on the folder `folder` with the extension in folder `extension`: what the scenes are
 * made of. `theme` is light, dark or hc; pictures go to `out` as NAME.png. Waiting fails after 15 s.
 *
 * - `open(path)` opens a file of the folder; `findings(limit)` waits for a squiggle
 * - `goTo(line, column)` puts the caret there; `end()` after the last character; `run(command)` runs a command
 *   by its English title
 * - `problems()`, `hover(line, column)`, `complete(text)`, `fix(line, column)` bring that up and wait for it
 * - `hide()` closes what lies over the editor; `picture(name)`; `close()`
 * - `page` is Playwright's; `messages` has what the page's console said was wrong and requests to elsewhere
 */
export async function openLook({
  extension = root,
  folder,
  out,
  theme = "light",
  settings = {},
  size,
  scale,
  trusted = true,
}) {
  if (!themes[theme]) throw new Trouble(`no theme ${theme}: ${Object.keys(themes).join(", ")}`, 2);
  const host = await openHost({
    out,
    size,
    scale,
    trusted,
    settings: { "workbench.colorTheme": themes[theme], ...settings },
    serverArguments: ["--vscode-option", "enable-smoke-test-driver"], // for the payload
  });
  const { page } = host;
  const { keyboard } = page;
  const messages = [];
  page.setDefaultTimeout(15_000);
  page.on("request", (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (/^(http|ws)/.test(protocol) && hostname !== "127.0.0.1") {
      messages.push(`request ${request.method()} ${request.url().slice(0, 150)}`);
    }
  });
  page.on("console", (message) => {
    const text = message.text();
    if (message.type() === "error" && !expected.test(text)) messages.push(text.slice(0, 300));
  });

  const editor = page.locator(".editor-instance .monaco-editor").first();
  const look = {
    page,
    messages,
    close: host.close,
    picture: (name) => page.screenshot({ path: join(out, `${name}.png`) }),
    async open(path) {
      await quickInput("Control+P", path);
      await page.locator(`.tab.active[data-resource-name="${basename(path)}"]`).waitFor();
      await editor.waitFor();
    },
    findings: (limit = 30_000) =>
      page
        .locator(".squiggly-error, .squiggly-warning, .squiggly-info, .squiggly-hint")
        .first()
        .waitFor({ timeout: limit, state: "attached" }),
    run: (command) => quickInput("F1", command),
    goTo: (line, column) => quickInput("Control+G", `${line}:${column}`),
    end: async () => {
      await look.goTo(1, 1);
      await keyboard.press("Control+End");
    },
    async problems() {
      if (!(await page.locator(".markers-panel-container").isVisible()))
        await keyboard.press("Control+Shift+M");
      await page.locator(".markers-panel .monaco-list-row").first().waitFor();
    },
    async hover(line, column) {
      await look.goTo(line, column);
      await keyboard.press("Control+K");
      await keyboard.press("Control+I");
      await page.locator(".monaco-hover:not(.hidden) .hover-contents").first().waitFor();
      await page.waitForTimeout(400); // slower providers add to it
    },
    /** Types `text` at the caret. The first character triggers: typed on at once, Markdown shows no list. */
    async complete(text) {
      const list = page.locator(".suggest-widget.visible .monaco-list-row").first();
      const [first, ...rest] = text;
      await keyboard.type(first);
      await list.waitFor({ timeout: 3000 }).catch(() => keyboard.press("Control+Space"));
      await list.waitFor();
      if (rest.length) await keyboard.type(rest.join(""), { delay: 60 });
      await list.waitFor();
      await page.waitForTimeout(500); // the documentation of the first item
    },
    async fix(line, column) {
      await look.goTo(line, column);
      await page.waitForTimeout(800); // the light bulb follows the caret with a delay
      await keyboard.press("Control+.");
      await page.locator(".action-widget .monaco-list-row.action").first().waitFor();
    },
    async hide() {
      for (let i = 0; i < 3; i++) await keyboard.press("Escape");
    },
  };
  async function quickInput(key, text) {
    const input = page.locator(".quick-input-widget input").first();
    await keyboard.press(key);
    await input.waitFor();
    await keyboard.type(text);
    await page.locator(".quick-input-widget .monaco-list-row").first().waitFor();
    await page.waitForTimeout(150);
    await keyboard.press("Enter");
    await input.waitFor({ state: "hidden" });
  }

  try {
    const payload = [
      ["extensionDevelopmentPath", remote(host.server.port, resolve(extension))],
      ["skipWelcome", "true"],
    ];
    const query = new URLSearchParams({ folder, payload: JSON.stringify(payload) });
    await page.goto(`${host.server.origin}/?${query}`);
    await page.locator(".monaco-workbench .explorer-folders-view").first().waitFor({ timeout: 60_000 });
    return look;
  } catch (error) {
    await page.screenshot({ path: join(out, "failed.png") }).catch(() => {});
    await host.close();
    throw error;
  }
}

function place(text) {
  const match = /^(\d+):(\d+)$/.exec(text);
  if (!match) throw new Trouble(`not LINE:COLUMN: ${text}`, 2);
  return [Number(match[1]), Number(match[2])];
}

async function pictures() {
  const { values } = parseArgs({
    options: {
      draft: { type: "string" },
      out: { type: "string" },
      theme: { type: "string", default: "light" },
      size: { type: "string", default: "1280x800" },
      extension: { type: "string", default: root },
      settings: { type: "string", default: "{}" },
      problems: { type: "boolean", default: false },
      hover: { type: "string", multiple: true, default: [] },
      complete: { type: "string" },
      at: { type: "string" },
      fix: { type: "string" },
    },
  });
  if (!values.draft || !values.out) throw new Trouble("look.mjs: --draft FILE and --out DIR are needed", 2);
  const draft = resolve(values.draft);
  if (!existsSync(draft) || !statSync(draft).isFile()) throw new Trouble(`no such file: ${draft}`, 2);
  const [width, height] = values.size.split("x").map(Number);
  const out = resolve(values.out);

  const copy = temporaryFolder("notawijzer-look");
  cpSync(draft, join(copy.path, basename(draft)));
  const team = join(dirname(draft), "notawijzer.yaml");
  if (existsSync(team)) cpSync(team, join(copy.path, "notawijzer.yaml"));
  const look = await openLook({
    extension: resolve(values.extension),
    folder: copy.path,
    out,
    theme: values.theme,
    settings: JSON.parse(values.settings),
    size: { width, height },
  });
  const take = async (name) => {
    await look.picture(name);
    console.log(join(out, `${name}.png`));
  };
  try {
    await look.open(basename(draft));
    await look.findings().catch(() => console.log("no squiggle in 30 s"));
    await take("editor");
    if (values.problems) {
      await look.problems();
      await take("problems");
    }
    for (const [index, where] of values.hover.entries()) {
      await look.hover(...place(where));
      await take(`hover-${index + 1}`);
      await look.hide();
    }
    if (values.fix) {
      await look.fix(...place(values.fix));
      await take("quick-fix");
      await look.hide();
    }
    if (values.complete) {
      if (values.at) await look.goTo(...place(values.at));
      else await look.end();
      await look.complete(values.complete);
      await take("completion");
    }
  } catch (error) {
    await take("failed");
    throw new Trouble(String(error).slice(0, 600));
  } finally {
    for (const message of look.messages) console.log("page:", message);
    await look.close();
  }
  return 0;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) main(pictures);
