import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(__dirname, "../../..");
const read = (name: string) => JSON.parse(readFileSync(join(root, name), "utf8"));

/** Categories of the Visual Studio Marketplace, which Open VSX shares. */
// prettier-ignore
const categories = [
  "AI", "Chat", "Data Science", "Debuggers", "Education", "Extension Packs", "Formatters", "Keymaps", "Language Packs", "Linters",
  "Machine Learning", "Notebooks", "Other", "Programming Languages", "SCM Providers", "Snippets", "Testing", "Themes", "Visualization",
];

describe("package.json", () => {
  const manifest = read("package.json");

  it("names the extension as both marketplaces want it", () => {
    assert.match(manifest.name, /^[a-z][\w-]*$/u);
    assert.match(manifest.publisher, /^[a-z][\w-]*$/u);
    assert.match(manifest.version, /^\d+\.\d+\.\d+$/u);
    assert.ok(manifest.displayName.length <= 255);
    const description = read("package.nls.json")[manifest.description.replaceAll("%", "")];
    assert.ok(description.length > 50 && description.length <= 200, description);
  });

  it("has a licence, in the manifest and as a file", () => {
    assert.equal(manifest.license, "MIT");
    assert.match(readFileSync(join(root, "LICENSE"), "utf8"), /^MIT License/u);
  });

  it("has categories that exist and as many keywords as are allowed", () => {
    assert.deepEqual(
      manifest.categories.filter((one: string) => !categories.includes(one)),
      [],
    );
    assert.ok(manifest.keywords.length > 0 && manifest.keywords.length <= 30);
  });

  it("has an icon that is a square PNG of at least 128 pixels", () => {
    const icon = readFileSync(join(root, manifest.icon));
    assert.equal(icon.toString("latin1", 1, 4), "PNG");
    const [width, height] = [icon.readUInt32BE(16), icon.readUInt32BE(20)];
    assert.equal(width, height);
    assert.ok(width >= 128);
  });

  it("offers what starts a program wherever the extension runs in Node, also behind a browser", () => {
    const where = "notawijzer.host != browser && (!isWeb || remoteName || notawijzer.host == node)";
    const starters = ["notawijzer.controleerWord", "notawijzer.leesNotaIn", "notawijzer.probeerPakket"];
    const { commands, menus } = manifest.contributes;
    for (const { command, enablement } of commands)
      assert.equal(enablement === where, starters.includes(command), command);
    const offered = menus["explorer/context"].filter(({ command }: { command: string }) =>
      starters.includes(command),
    );
    assert.equal(offered.length, starters.length);
    for (const { when } of offered) assert.ok(when.endsWith(` && ${where}`), when);
    assert.equal(JSON.stringify(manifest).split("isWeb").length - 1, 2 * starters.length);
  });

  it("has Dutch labels whatever language VS Code has, which takes package.nls.en.json where it is English", () => {
    const labels = readdirSync(root).filter((name) => name.startsWith("package.nls"));
    assert.deepEqual(labels, ["package.nls.json"]);
    assert.equal(read("package.nls.json")["command.oefentekst"], "Open de oefentekst");
  });
});
