import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const root = join(__dirname, "../../..");
const readme = readFileSync(join(root, "README.md"), "utf8");
const pictures = [...readme.matchAll(/^!\[(?<alt>[^\]]+)\]\((?<path>[^)]+)\)$/gmu)].map(
  ({ groups }) => groups!,
);

const page = readFileSync(join(root, "docs/marketplace.md"), "utf8");

interface Packaged {
  readonly packagedReadme: (text: string, address?: string) => string;
  readonly packagedManifest: (manifest: object) => Record<string, unknown>;
}

const packaged = async (): Promise<Packaged> =>
  (await import(pathToFileURL(join(root, "scripts/lib/packaged-readme.mjs")).href)) as Packaged;

describe("README.md", () => {
  it("shows pictures that are there, each with words for who cannot see it", () => {
    assert.ok(pictures.length > 0);
    assert.equal(readme.split("](images/").length - 1, pictures.length);
    for (const { alt, path } of pictures) {
      assert.ok(existsSync(join(root, path!)), path);
      assert.ok(alt!.length > 40, alt);
    }
  });
});

describe("the extension's page", () => {
  const address = "https://example.org/wie/wat";

  it("refers without a public address to nothing that stays behind", async () => {
    const { packagedReadme } = await packaged();
    assert.equal(
      packagedReadme("Zie [a](docs/a.md) en [b](https://example.org).\n\n![c](d.png)\n\nE\n"),
      "Zie a en [b](https://example.org).\n\nE\n",
    );
    assert.doesNotMatch(packagedReadme(page), /!\[|\]\((?!https:|#)|\n{3}/u);
  });

  it("has with a public address the pictures of README.md from there", async () => {
    const { packagedReadme } = await packaged();
    const shown = [...packagedReadme(page, address).matchAll(/^!\[[^\]]{40,}\]\((?<to>[^)]*)\)$/gmu)];
    assert.deepEqual(
      shown.map(({ groups }) => groups!.to!).sort(),
      pictures.map(({ path }) => `${address}/raw/HEAD/${path}`).sort(),
    );
  });

  it("asks somebody who has installed the extension to install nothing more", () => {
    assert.doesNotMatch(page, /npm|Node\.js|\bbuild|install/iu);
  });

  it("names commands as the palette has them", () => {
    const titles = Object.values(
      JSON.parse(readFileSync(join(root, "package.nls.json"), "utf8")) as Record<string, string>,
    );
    const named = [
      ...page.matchAll(/\*(?:Notawijzer: )?(?<title>(?:Open|Toon|Waarom|Ga|Pas|Controleer|Lees) [^*]+)\*/gu),
    ];
    assert.ok(named.length > 5);
    for (const { groups } of named)
      assert.ok(
        titles.some((title) => title.startsWith(groups!.title!)),
        groups!.title,
      );
  });

  it("is told with its address in the package's manifest, by one line of package.json", async () => {
    const { packagedManifest } = await packaged();
    assert.deepEqual(packagedManifest({ name: "n", repository: "" }), { name: "n" });
    for (const repository of [address, `${address}/`, `${address}.git`])
      assert.deepEqual(packagedManifest({ name: "n", repository }), {
        name: "n",
        repository: { type: "git", url: `${address}.git` },
        bugs: { url: `${address}/issues` },
        homepage: `${address}#readme`,
      });
  });
});
