import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadPack } from "../../../server/src/knowledge/load-pack";
import type { Pack } from "../../../server/src/knowledge/pack";

/** The packs of data/packs, read by the server's own loader. */
export const shippedPacks: readonly Pack[] = readdirSync(join(__dirname, "../../../data/packs")).map(
  (name) => {
    const folder = join(__dirname, "../../../data/packs", name);
    const files = readdirSync(folder).map((path) => ({
      path,
      text: readFileSync(join(folder, path), "utf8"),
    }));
    const { pack } = loadPack(files);
    assert(pack, `${name} does not load`);
    return pack;
  },
);
