// Tools that writers have beside ours, in a folder of their own: installed when first asked for, no dependencies of ours.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/** Of 2026 what runs on the oldest Node that we support. */
const versions = {
  "vscode-markdown-languageserver": "0.5.0",
  "markdown-it": "14.3.3",
  textlint: "15.8.0",
  "textlint-rule-prh": "6.1.0",
  cspell: "9.8.0",
  "@cspell/dict-nl-nl": "2.4.2",
};

/** The peers' folder with all of them; undefined where the registry does not give them. */
export function installPeers(folder) {
  const isThere = (name) => {
    const file = join(folder, "node_modules", name, "package.json");
    return existsSync(file) && JSON.parse(readFileSync(file, "utf8")).version === versions[name];
  };
  mkdirSync(folder, { recursive: true });
  if (!Object.keys(versions).every(isThere)) {
    writeFileSync(
      join(folder, "package.json"),
      `${JSON.stringify({ private: true, dependencies: versions })}\n`,
    );
    const args = ["install", "--ignore-scripts", "--no-audit", "--no-fund"];
    const { status } = spawnSync("npm", args, {
      cwd: folder,
      stdio: "inherit",
      shell: process.platform === "win32",
    });
    if (status !== 0) return undefined;
  }
  return folder;
}

/** prh takes the names as textlint's users write them; two or more words, since it stumbles over a hyphen in one. */
function prhOf(pack) {
  const quoted = (text) => JSON.stringify(text);
  const rules = pack.terms.flatMap(({ prefLabel, hiddenLabel }) => {
    const certain = hiddenLabel.filter(({ kind, context }) => kind !== "confusion" && !context);
    const patterns = certain.map(({ form }) => form).filter((form) => /^[\p{L} ]+$/u.test(form) && form.includes(" "));
    const expected = prefLabel.nl ?? prefLabel.en;
    return patterns.length > 0 && !patterns.includes(expected)
      ? [`  - expected: ${quoted(expected)}\n    patterns:\n${patterns.map((form) => `      - ${quoted(form)}\n`).join("")}`]
      : [];
  }); // prettier-ignore
  return `version: 1\nrules:\n${rules.join("")}`;
}

/** Commands that check the drafts of a folder. */
export function commandPeers(folder, pack) {
  writeFileSync(join(folder, "prh.yml"), prhOf(pack));
  writeFileSync(
    join(folder, ".textlintrc.json"),
    JSON.stringify({ rules: { prh: { rulePaths: ["./prh.yml"] } } }),
  );
  writeFileSync(
    join(folder, "cspell.json"),
    JSON.stringify({ version: "0.2", language: "nl", import: ["@cspell/dict-nl-nl/cspell-ext.json"], useGitignore: false }), // prettier-ignore
  );
  const bin = (name) => join(folder, "node_modules", name, "bin");
  return {
    "textlint + prh": (drafts) => [process.execPath, join(bin("textlint"), "textlint.js"), "--config", join(folder, ".textlintrc.json"), join(drafts, "*.md")],
    cSpell: (drafts) => [process.execPath, join(folder, "node_modules/cspell/bin.mjs"), "lint", "--no-progress", "--no-summary", "--config", join(folder, "cspell.json"), "--root", drafts, "*.md"],
  }; // prettier-ignore
}

/** The language server of Markdown, as VS Code's own extension speaks to it. */
export function serverPeers(folder) {
  const require = createRequire(join(folder, "package.json"));
  const MarkdownIt = require("markdown-it");
  const md = new (MarkdownIt.default ?? MarkdownIt)({ html: true });
  const token = ({ type, markup, content, map, children }) => ({ type, markup, content, map, children: children?.map(token) ?? null }); // prettier-ignore
  const path = (uri) => fileURLToPath(uri);
  return {
    "vscode-markdown-languageserver": {
      command: [process.execPath, join(folder, "node_modules/vscode-markdown-languageserver/dist/node/workerMain.js"), "--stdio"],
      init: { markdownFileExtensions: ["md"] },
      settings: {
        markdown: {
          validate: {
            enabled: true, referenceLinks: { enabled: "warning" }, fragmentLinks: { enabled: "warning" }, ignoredLinks: [],
            fileLinks: { enabled: "warning", markdownFragmentLinks: "warning" }, unusedLinkDefinitions: { enabled: "hint" }, duplicateLinkDefinitions: { enabled: "warning" },
          },
          suggest: { paths: { enabled: true } }, occurrencesHighlight: { enabled: false }, server: { log: "off" },
        },
      },
      handlers: (state) => ({
        "markdown/parse": ({ text, uri }) => md.parse(text ?? (uri === state.uri ? state.text : state.copies.get(uri)) ?? readFileSync(path(uri), "utf8"), {}).map(token),
        "markdown/fs/readFile": ({ uri }) => [...readFileSync(path(uri))],
        "markdown/fs/stat": ({ uri }) => (existsSync(path(uri)) ? { isDirectory: false } : undefined),
        "markdown/fs/readDirectory": ({ uri }) => readdirSync(path(uri), { withFileTypes: true }).map((entry) => [entry.name, { isDirectory: entry.isDirectory() }]),
        "markdown/findMarkdownFilesInWorkspace": () => [state.uri, pathToFileURL(join(folder, "x.md")).href].slice(0, 1),
      }),
    },
  }; // prettier-ignore
}
