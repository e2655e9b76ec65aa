import assert from "node:assert/strict";
import type { FileHost } from "../../../server/src/host/file-host";
import { loadPacks } from "../../../server/src/lsp/workspace-packs";

const hostOf = (error: string): FileHost => ({
  readFile: async () => ({ error }),
  readFiles: async (uris) => uris.map(() => ({ error })),
  findFiles: async () => [],
});

describe("a folder of a pack", () => {
  for (const [error, code, says] of [
    ["FileNotFound", "pack/missing-file", /ontbreekt/u],
    ["Unavailable", "pack/unreadable", /browser.*Zet het pakket in de werkruimte/u],
    ["EACCES", "pack/unreadable", /niet te lezen \(EACCES\)/u],
  ] as const)
    it(`that cannot be read for ${error} is a problem that says so`, async () => {
      const { sources, problems } = await loadPacks(["file:///ergens/pakket"], [], hostOf(error));
      assert.deepEqual(sources, []);
      assert.deepEqual(
        problems.map(({ uri, problem }) => [uri, problem.code]),
        [["file:///ergens/pakket/pack.yaml", code]],
      );
      assert.match(problems[0]!.problem.message.nl, says);
      assert.notEqual(problems[0]!.problem.message.en, problems[0]!.problem.message.nl);
    });
});
