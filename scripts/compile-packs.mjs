import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { asciiJson } from "./lib/ascii.mjs";

const ownRoot = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Loads every pack of data/packs with the server's own loader and, where `outDir` is given, writes it as
 * outDir/packs/ID.json with its note beside it as outDir/packs/ID/note.md.
 *
 * @param {{ root?: string, outDir?: string, log?: (line: string) => void }} options `log` gets a line for each problem.
 * @returns {Promise<{ id: string, terms: number, commitments: number, file?: string, note?: string }[]>}
 * @throws where a pack has an error; nothing is written then.
 */
export async function compilePacks({ root = ownRoot, outDir, log = console.error } = {}) {
  const { loadPack } = await importLoader(root);
  const folder = join(root, "data", "packs");
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const packs = [];
  let errors = 0;
  for (const name of names.sort()) {
    const { pack, problems } = loadPack(await readFolder(join(folder, name)));
    for (const problem of problems) {
      const place = [problem.file, problem.line, problem.column].filter((part) => part !== undefined);
      log(`data/packs/${name}/${place.join(":")}: ${problem.severity} ${problem.code} ${problem.message.nl}`);
      if (problem.severity === "error") errors++;
    }
    if (!pack) continue;
    if (pack.id !== name) {
      log(`data/packs/${name}/pack.yaml: error pack/id De map heet anders dan het pakket (${pack.id}).`);
      errors++;
    }
    packs.push(pack);
  }
  if (errors > 0) throw new Error(`data/packs: ${errors} error(s)`);

  const out = outDir && join(outDir, "packs");
  if (out) await rm(out, { recursive: true, force: true });
  const list = [];
  for (const pack of packs) {
    const counts = { id: pack.id, terms: pack.terms.length, commitments: pack.commitments.length };
    if (!out) {
      list.push(counts);
      continue;
    }
    const file = join(out, `${pack.id}.json`);
    const note = join(out, pack.id, "note.md");
    await mkdir(dirname(note), { recursive: true });
    await writeFile(file, asciiJson(pack));
    await writeFile(note, pack.note);
    list.push({ ...counts, file, note });
  }
  return list;
}

/** The loader is TypeScript: bundled in memory, with the packages' builds that need nothing of Node. */
async function importLoader(root) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ["server/src/knowledge/load-pack.ts"],
    bundle: true,
    write: false,
    format: "esm",
    platform: "browser",
    target: "es2023",
    logLevel: "error",
  });
  const code = Buffer.from(outputFiles[0].contents).toString("base64");
  return import(`data:text/javascript;base64,${code}`);
}

async function readFolder(folder) {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile() && /\.(yaml|md|txt)$/.test(entry.name));
  return Promise.all(
    names.map(async ({ name }) => ({ path: name, text: await readFile(join(folder, name), "utf8") })),
  );
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    for (const { id, terms, commitments } of await compilePacks())
      console.log(`${id}: ${terms} terms, ${commitments} commitments`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
