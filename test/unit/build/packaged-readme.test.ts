import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const root = join(__dirname, "../../..");
const readme = readFileSync(join(root, "README.md"), "utf8");
const pictures = [...readme.matchAll(/^!\[(?<alt>[^\]]+)\]\((?<path>[^)]+)\)$/gmu)].map(
  ({ groups }) => groups!,
);

/** README.md as npm run package puts it into a package. */
async function packaged(text: string): Promise<string> {
  const url = pathToFileURL(join(root, "scripts/lib/packaged-readme.mjs")).href;
  const { packagedReadme } = (await import(url)) as { readonly packagedReadme: (text: string) => string };
  return packagedReadme(text);
}

describe("README.md", () => {
  it("shows pictures that are there, each with words for who cannot see it", () => {
    assert.ok(pictures.length > 0);
    assert.equal(readme.split("](images/").length - 1, pictures.length);
    for (const { alt, path } of pictures) {
      assert.ok(existsSync(join(root, path!)), path);
      assert.ok(alt!.length > 40, alt);
    }
  });

  it("refers in a package to nothing that stays behind", async () => {
    assert.equal(
      await packaged("Zie [a](docs/a.md) en [b](https://example.org).\n\n![c](d.png)\n\nE\n"),
      "Zie a en [b](https://example.org).\n\nE\n",
    );
    const links = [...(await packaged(readme)).matchAll(/\]\((?<to>[^)]*)\)/gu)].map(
      ({ groups }) => groups!.to!,
    );
    assert.ok(links.length > 0);
    assert.deepEqual(
      links.filter((to) => !/^(?:https:|#)/u.test(to)),
      [],
    );
  });
});
