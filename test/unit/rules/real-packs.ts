import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadPack } from "../../../server/src/knowledge/load-pack";
import type { Pack } from "../../../server/src/knowledge/pack";

const folder = join(__dirname, "../../../data/packs");

/** The packs that are shipped, as their sources stand. Throws where one cannot be used. */
export const realPacks: readonly Pack[] = readdirSync(folder).map((name) => {
  const files = readdirSync(join(folder, name)).map((path) => ({
    path,
    text: readFileSync(join(folder, name, path), "utf8"),
  }));
  const { pack } = loadPack(files);
  if (!pack) throw new Error(`data/packs/${name} does not load`);
  return pack;
});
