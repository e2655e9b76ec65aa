import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCli } from "../../../client/src/node/run-cli";

describe("client: the command line in a process of its own", () => {
  const folder = mkdtempSync(join(tmpdir(), "notawijzer-"));
  const cli = join(folder, "cli.cjs");
  after(() => rmSync(folder, { recursive: true, force: true }));

  it("gives what it writes, how it ends and how far it is", async () => {
    writeFileSync(
      cli,
      'process.stderr.write("progress 40\\nprogress 80\\nlet op\\n"); process.stdout.write(JSON.stringify(process.argv.slice(2))); process.exitCode = 3;',
    );
    const told: number[] = [];
    const { code, out, err } = await runCli(
      cli,
      ["import", "ë"],
      (percent) => told.push(percent),
      new AbortController().signal,
    );
    assert.equal(code, 3);
    assert.deepEqual(JSON.parse(out), ["import", "ë"]);
    assert.equal(err, "let op\n");
    assert.equal(told.at(-1), 80);
  });

  it("ends with who asked for it", async () => {
    writeFileSync(cli, "setInterval(() => {}, 1000);");
    const stop = new AbortController();
    const running = runCli(cli, [], () => {}, stop.signal);
    stop.abort();
    await assert.rejects(running, { name: "AbortError" });
  });
});
