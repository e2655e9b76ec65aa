import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(__dirname, "../..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");
const page = read("docs/dependencies.md");
const manifest = JSON.parse(read("package.json")) as Record<
  "dependencies" | "devDependencies",
  Record<string, string>
>;
const lock = JSON.parse(read("package-lock.json")) as {
  readonly packages: Readonly<
    Record<
      string,
      { readonly dev?: boolean; readonly optional?: boolean; readonly hasInstallScript?: boolean }
    >
  >;
};
const rows = page.split("\n").filter((line) => line.startsWith("| `"));

interface Package {
  readonly license?: string;
}

/** The licence that an installed package names. */
const licenceOf = (path: string): string | undefined =>
  (JSON.parse(read(join(path, "package.json"))) as Package).license;

describe("docs/dependencies.md", () => {
  for (const [kind, packages] of Object.entries({
    shipped: manifest.dependencies,
    development: manifest.devDependencies,
  }))
    it(`names each package and its licence: ${kind}`, () => {
      for (const [name, version] of Object.entries(packages)) {
        assert.match(version, /^\d/, `${name} is not pinned`);
        const row = rows.find((line) => line.split("|")[1]!.includes(`\`${name}\``));
        assert(row, `${name} is missing`);
        assert(
          row.includes(licenceOf(`node_modules/${name}`)!),
          `${name}: ${licenceOf(`node_modules/${name}`)}`,
        );
      }
    });

  it("names nothing that is not there", () => {
    const named = rows.flatMap((line) => [...line.split("|")[1]!.matchAll(/`([^`]+)`/g)].map(([, name]) => name!));
    const known = { ...manifest.dependencies, ...manifest.devDependencies };
    assert.deepEqual(named.filter((name) => known[name] === undefined), []);
  }); // prettier-ignore

  it("names all that is shipped with them, under licences that allow it", () => {
    const [, list] = /## Licences of what is shipped\n\n([^.]*(?:\.\d[^.]*)*)\./.exec(page)!;
    const allowed = new Set(list!.split(",").map((licence) => licence.trim()));
    for (const [path, { dev, optional }] of Object.entries(lock.packages)) {
      if (path === "" || dev || optional || !existsSync(join(root, path, "package.json"))) continue;
      const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
      assert(page.includes(`\`${name}\``), `${name} is missing`);
      assert(allowed.has(licenceOf(path)!), `${name}: ${licenceOf(path)}`);
    }
  });

  it("ships nothing that runs a script when it is installed", () => {
    const running = Object.entries(lock.packages).filter(([, { dev, hasInstallScript }]) => !dev && hasInstallScript);
    assert.deepEqual(running.map(([path]) => path), []);
  }); // prettier-ignore
});

describe("SECURITY.md", () => {
  it("names tests that exist", () => {
    const named = [...read("SECURITY.md").matchAll(/`((?:test|docs)\/[^`]+)`/g)].map(([, path]) => path!);
    assert(named.length > 15);
    for (const path of named) assert(existsSync(join(root, path)), path);
  });
});
