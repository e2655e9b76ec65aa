// Makes the command line as a package of npm, a file that installs without a network: npm run pack [-- --out DIR] [-- --built]
//
// --built: of what has been built already
//
// Not `npm pack` itself: package.json is the extension's, with dependencies that the bundles hold already and no list of files beside
// .vscodeignore, which vsce would refuse.
import { chmodSync, cpSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { main, temporaryFolder, Trouble } from "./lib/endings.mjs";
import { root, runScript } from "./lib/install.mjs";
import { npm, run } from "./lib/processes.mjs";

/** What the command line reads and runs, with the language server for other editors. */
const files = [
  ...["cli.js", "server.js", "core.js", "parts.js", "server.worker.js", "word.js"].map(
    (name) => `dist/${name}`,
  ),
  ...["dist/language.jsonl", "dist/rules.json", "dist/packs", "LICENSE", "CHANGELOG.md", "docs/cli.md"],
];

/** Of package.json what is also true of the command line. */
const kept = ["name", "version", "license", "private", "engines", "bin"];

const readme = `# Notawijzer op de opdrachtregel

\`notawijzer check brief.md\` toetst een concept aan de beleidsnota, zonder netwerk. \`notawijzer --help\` noemt alle opdrachten; meer staat in
docs/cli.md.

*The command line of Notawijzer: checks Dutch drafts against a policy note, offline.*
`;

/** Packs what has been built into folder `out`, and gives the path of the file. */
async function pack(out) {
  const { path: stage } = temporaryFolder("notawijzer-pack");
  for (const name of files) {
    mkdirSync(dirname(join(stage, name)), { recursive: true });
    cpSync(join(root, name), join(stage, name), { recursive: true });
  }
  chmodSync(join(stage, "dist/cli.js"), 0o755);
  const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const description = JSON.parse(readFileSync(join(root, "package.nls.json"), "utf8")).description;
  const own = { ...Object.fromEntries(kept.map((key) => [key, manifest[key]])), description };
  writeFileSync(join(stage, "package.json"), JSON.stringify(own, null, 2));
  writeFileSync(join(stage, "README.md"), readme);
  mkdirSync(out, { recursive: true });
  const [program, args] = npm("pack", "--silent", "--ignore-scripts", "--offline", "--pack-destination", out);
  const { code, output } = await run(program, args, { cwd: stage });
  if (code !== 0) throw new Trouble(output);
  return join(out, `${own.name}-${own.version}.tgz`);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  main(async () => {
    const { values } = parseArgs({
      options: { out: { type: "string", default: root }, built: { type: "boolean", default: false } },
    });
    if (!values.built) {
      const { code, output } = await runScript("build");
      if (code !== 0) throw new Trouble(output);
    }
    const file = await pack(resolve(process.env.INIT_CWD ?? ".", values.out));
    console.log(`${file}\n${statSync(file).size} bytes`);
    return 0;
  });
}
