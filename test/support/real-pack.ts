import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createAnalyser, type Analyser } from "../../server/src/analysis/analyse";
import { defaultSettings } from "../../server/src/analysis/settings";
import { buildKnowledge, type Knowledge } from "../../server/src/knowledge/knowledge";
import { loadPack } from "../../server/src/knowledge/load-pack";
import type { Pack } from "../../server/src/knowledge/pack";
import { rules } from "../../server/src/rules/index";

const folder = join(__dirname, "../../data/packs");

let packs: readonly Pack[] | undefined;

/** The packs of data/packs, read once for a test run: YAML takes its time. */
export function realPacks(): readonly Pack[] {
  packs ??= readdirSync(folder).map((id) => {
    const files = readdirSync(join(folder, id)).map((name) => ({
      path: name,
      text: readFileSync(join(folder, id, name), "utf8"),
    }));
    const { pack } = loadPack(files);
    if (!pack) throw new Error(`${id} does not load`);
    return pack;
  });
  return packs;
}

let knowledge: Knowledge | undefined;
export const realKnowledge = (): Knowledge => (knowledge ??= buildKnowledge(realPacks()));

/** An analyser over the real packs with the default settings. */
export const analyserOfPack = (): Analyser => createAnalyser(realKnowledge(), rules, defaultSettings);
