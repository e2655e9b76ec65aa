import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadPack, type LoadedPack } from "../../server/src/knowledge/load-pack";

const folder = join(__dirname, "packs/rivierennota-2023");

/** An invented note on rivers and floods: what holds for the one real note only would show here. */
export const secondPack = (): LoadedPack =>
  loadPack(readdirSync(folder).map((path) => ({ path, text: readFileSync(join(folder, path), "utf8") })));
