// npm start: from a fresh clone to a draft in VS Code with the extension. Node's own modules only at the
// top: it runs before there is anything else.
import { createHash, randomBytes } from "node:crypto";
import { accessSync, constants, cpSync, existsSync, mkdirSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { basename, dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { installExtension, quietSettings, remote, startCodeServer } from "./editor-host/code-server.mjs";
import { isSetUp, setup, supported } from "./editor-host/setup.mjs";
import { desktopEnvironment, desktopFlags, findDesktop, hasDisplay } from "./lib/desktop.mjs";
import { atEnd, main, temporaryFolder, Trouble, unlessEnding } from "./lib/endings.mjs";
import { install, needsInstall, root, runScript } from "./lib/install.mjs";
import { run } from "./lib/processes.mjs";
import { step } from "./lib/progress.mjs";

const help = `Gebruik: npm start [-- [CONCEPT.md] [--check-only]]

Installeert en bouwt Notawijzer, toont de meldingen bij het oefenconcept (of bij uw eigen concept) en
opent het daarna in VS Code. Van het oefenconcept wordt een kopie geopend, uw eigen concept zelf.

  CONCEPT.md     een eigen concept (Markdown of tekst)
  --check-only   alleen de meldingen, zonder VS Code te openen
  --help         deze uitleg

Usage: installs and builds, prints the findings for the practice draft (or the given one), and opens it in
VS Code with the extension. --check-only stops after the findings.

  VSCODE_PATH       een geïnstalleerde VS Code die niet vanzelf gevonden wordt
  NOTAWIJZER_CACHE  map voor VS Code in de browser (Linux)`;

const howToGet = `VS Code is hier niet gevonden. Haal het op van https://code.visualstudio.com (of VSCodium van
https://vscodium.com), installeer het en start daarna opnieuw: npm start`;

const cancelled = "Stoppen: Ctrl+C";

main(async () => {
  const { draft: given, checkOnly, wantsHelp } = readArguments();
  if (wantsHelp) {
    console.log(help);
    return 0;
  }
  checkNode();
  const draft = given ?? join(root, "data/practice/oefentekst.md");
  checkDraft(draft);

  if (needsInstall()) await must("Onderdelen installeren (npm ci)", install);
  await must("Notawijzer bouwen", () => runScript("build"));

  console.log(`\nMeldingen in ${given ? draft : "het oefenconcept data/practice/oefentekst.md"}:\n`);
  const { code } = await run(process.execPath, [join(root, "dist/cli.js"), "check", draft], {
    stdio: ["ignore", "inherit", "inherit"],
  });
  if (code > 1) throw new Trouble("\nHet controleren is niet gelukt.", code);
  if (checkOnly) return 0;
  console.log("");

  const opened = given ? { folder: teamFolder(draft), draft } : practiceCopy(draft);
  const desktop = hasDisplay ? findDesktop() : null;
  if (desktop && (await openOnDesktop(desktop, opened))) return 0;
  if (supported && (await openInBrowser(opened))) return 0;
  console.log(howToGet);
  return 0;
});

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { "check-only": { type: "boolean" }, help: { type: "boolean", short: "h" } },
    });
    if (positionals.length > 1) throw new Error();
    // npm runs this in the clone's folder; the path is from where the user stands.
    const from = process.env.INIT_CWD ?? process.cwd();
    return {
      draft: positionals.length ? resolve(from, positionals[0]) : null,
      checkOnly: values["check-only"],
      wantsHelp: values.help,
    };
  } catch {
    throw new Trouble(`Dit wordt niet begrepen: ${process.argv.slice(2).join(" ")}\n\n${help}`, 2);
  }
}

function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Trouble(
      `Node 20.19 of nieuwer is nodig; dit is ${process.versions.node}. Zie https://nodejs.org`,
    );
  }
}

function checkDraft(draft) {
  if (!existsSync(draft)) throw new Trouble(`Het concept bestaat niet: ${draft}`, 3);
  if (!statSync(draft).isFile()) throw new Trouble(`Dit is geen bestand: ${draft}`, 3);
  try {
    accessSync(draft, constants.R_OK);
  } catch {
    throw new Trouble(`Het concept kan niet worden gelezen: ${draft}`, 3);
  }
}

/** Runs a step that has to succeed; what it printed is shown only when it did not. */
async function must(title, action) {
  const { code, output } = await step(title, () => action(), { language: "nl" });
  if (code !== 0) throw new Trouble(`${output.trim()}\n\nNiet gelukt: ${title}.`);
}

/** The practice draft's copy: { folder, draft }. */
function practiceCopy(draft) {
  const folder = join(temporaryFolder("notawijzer").path, "oefenen");
  cpSync(dirname(draft), folder, { recursive: true });
  return { folder, draft: join(folder, basename(draft)) };
}

/** The folder above a draft that its team has settings in, or null: then the draft is opened by itself. */
function teamFolder(draft) {
  for (let folder = dirname(draft); ; folder = dirname(folder)) {
    if (existsSync(join(folder, "notawijzer.yaml"))) return folder;
    if (folder === dirname(folder)) return null;
  }
}

/** Opens a window and waits until it is closed; false when VS Code did not start. */
async function openOnDesktop(program, { folder, draft }) {
  const home = temporaryFolder("nw");
  mkdirSync(join(home.path, "d/User"), { recursive: true });
  writeFileSync(join(home.path, "d/User/settings.json"), JSON.stringify(quietSettings, null, 2));
  console.log(`VS Code wordt geopend: ${draft}`);
  console.log(`Sluit VS Code af als u klaar bent. ${cancelled}`);
  const begun = Date.now();
  const { code, output } = await run(
    program,
    [
      ...desktopFlags(home.path),
      "--disable-workspace-trust",
      "--new-window",
      `--extensionDevelopmentPath=${root}`,
      ...(folder ? [folder] : []),
      draft,
    ],
    { env: desktopEnvironment() },
  );
  await home.remove();
  if (code === 0 || Date.now() - begun > 15_000) return true;
  console.log(`VS Code startte niet (${program}):\n${output.trim().split("\n").slice(-5).join("\n")}`);
  return false;
}

/** Serves VS Code to the browser until it is stopped; false when it cannot be had. */
async function openInBrowser({ folder, draft }) {
  let host;
  try {
    if (!isSetUp()) {
      console.log("Geen VS Code gevonden; daarom VS Code in de browser (code-server, eenmalig 520 MB).");
    }
    host = isSetUp() ? await setup() : await step("code-server ophalen", setup, { language: "nl" });
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    console.log(`${error.message}\n`);
    return false;
  }
  const home = temporaryFolder("notawijzer-vscode").path;
  const password = createHash("sha256").update(randomBytes(32)).digest("hex");
  const server = await step(
    "VS Code in de browser starten",
    async () => {
      const vsix = join(home, "notawijzer.vsix");
      const packaging = [join(root, "scripts/package.mjs"), "--built", "--out", vsix];
      const { code, output } = await run(process.execPath, packaging);
      if (code !== 0) throw new Trouble(output.trim());
      await installExtension({ folder: host, home, vsix });
      return startCodeServer({ folder: host, home, password });
    },
    { language: "nl" },
  );
  const address = await entrance({ server, password, folder, draft });
  console.log(`\nOpen dit adres in uw browser:\n\n  ${address}\n\n${cancelled}`);
  const how = await server.ended;
  await unlessEnding();
  throw new Trouble(how);
}

/**
 * A short address, known to this terminal's user only, that lets a browser in at the draft. Without it
 * everyone on this machine could use the editor in the user's name.
 */
async function entrance({ server, password, folder, draft }) {
  const path = `/${randomBytes(6).toString("hex")}`;
  const door = createServer((request, response) => {
    if (request.url !== path) {
      response.writeHead(404).end();
      return;
    }
    // By the name that the browser knows it by: the cookie and the editor's files go with it.
    const host = /^localhost(:|$)/.test(request.headers.host ?? "") ? "localhost" : "127.0.0.1";
    const file = remote(server.port, draft).replace("127.0.0.1", host);
    const query = new URLSearchParams({
      ...(folder ? { folder } : { ew: "true" }),
      payload: JSON.stringify([["openFile", file]]),
    });
    response
      .writeHead(302, {
        "Set-Cookie": `code-server-session=${password}; Path=/; HttpOnly; SameSite=Lax`,
        "Cache-Control": "no-store",
        Location: `http://${host}:${server.port}/?${query}`,
      })
      .end();
  });
  await new Promise((done) => door.listen(0, "127.0.0.1", done));
  atEnd(() => {
    door.close();
    door.closeAllConnections();
  });
  return `http://127.0.0.1:${door.address().port}${path}`;
}
