import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { connectInMemory, type TestClient } from "../protocol/client";
import { realPacks } from "../support/real-pack";
import { applied, draft, edit } from "./drafts";
import { count, patience, plan } from "./plan";

const folder = "file:///werk";
const source = join(__dirname, "../support/packs/rivierennota-2023");
const packFiles = new Map(
  readdirSync(source).map((name) => [name, readFileSync(join(source, name), "utf8")]),
);
const drafts = [`${folder}/a.md`, `${folder}/b.txt`, "untitled:Untitled-1"] as const;
const sentences =
  "Het ministerie verlaagt de bijdrage aan het GHP. Het Europees Defensie Fonds en het Internationaal Hoogwaterplatform. ";

type Step =
  | { readonly kind: "edit"; readonly draft: number; readonly edit: { readonly at: number; readonly length: number; readonly text: string } }
  | { readonly kind: "settings"; readonly settings: unknown }
  | { readonly kind: "team"; readonly text: string | undefined }
  | { readonly kind: "pack"; readonly name: string; readonly text: string | undefined }
  | { readonly kind: "ask"; readonly draft: number }; // prettier-ignore

const settings = fc.constantFrom<unknown>(
  {}, null, 5, { language: "en" }, { rules: { misname: "off" } }, { rules: { "misname/compound": "hint", contradiction: "error" } }, { packs: ["rivieren"] }, { packs: ["weg", "rivieren", "\0"] },
  { referenceStyle: "footnote" }, { drafts: ["*.txt"] }, { rules: 3, packs: "x" },
); // prettier-ignore
const team = fc.constantFrom(
  undefined, "", "packs: [rivieren]\n", "packs: [rivieren, ./rivieren/]\nlanguage: en\n", "rules: { misname/compound: off }\n", "suppressions:\n  - { code: misname, reason: proef }\n", "packs: [", "rules: 5\n", "[]",
); // prettier-ignore
const packText = fc.constantFrom(...packFiles.keys()).chain((name) => {
  const text = packFiles.get(name)!;
  const versions = [
    text,
    text,
    text,
    undefined,
    "",
    "id: [",
    text.slice(0, text.length / 2),
    text.replaceAll("GHP", "GHX"),
  ];
  return fc.constantFrom(...versions).map((one): Step => ({ kind: "pack", name, text: one }));
});
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant("edit" as const), draft: fc.nat({ max: 2 }), edit }),
  },
  { weight: 2, arbitrary: settings.map((one): Step => ({ kind: "settings", settings: one })) },
  { weight: 2, arbitrary: team.map((text): Step => ({ kind: "team", text })) },
  { weight: 2, arbitrary: packText },
  { weight: 3, arbitrary: fc.nat({ max: 2 }).map((index): Step => ({ kind: "ask", draft: index })) },
);

describe("packs and settings that change under way", function () {
  this.timeout(patience);
  const open: TestClient[] = [];
  const start = async (files: ReadonlyMap<string, string>, own: unknown): Promise<TestClient> => {
    const client = await connectInMemory(realPacks(), { files: Object.fromEntries(files), settings: own });
    open.push(client);
    return client;
  };
  afterEach(() => Promise.all(open.splice(0).map((client) => client.end())));

  it("leave the findings that a fresh server has with the last of them", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 20 }), draft(8), async (steps, text) => {
        const files = new Map(
          [...packFiles].map(([name, content]) => [`${folder}/rivieren/${name}`, content]),
        );
        const texts = drafts.map((_, index) => sentences + (index === 0 ? text : ""));
        let own: unknown = {};
        const client = await start(files, own);
        const changed = (uri: string, content: string | undefined): Promise<void> => {
          for (const map of [files, client.files]) {
            if (content === undefined) map.delete(uri);
            else map.set(uri, content);
          }
          const type = content === undefined ? 3 : 2;
          return client.connection.sendNotification("workspace/didChangeWatchedFiles", {
            changes: [{ uri, type }],
          });
        };
        for (const [index, uri] of drafts.entries()) await client.open(uri, texts[index]!);
        for (const [number, one] of steps.entries()) {
          count("changes under way");
          if (one.kind === "edit") {
            texts[one.draft] = applied(texts[one.draft]!, one.edit);
            await client.change(drafts[one.draft]!, number + 2, [{ text: texts[one.draft]! }]);
          } else if (one.kind === "settings") {
            own = one.settings;
            client.settings.set("", own);
            await client.changeSettings();
          } else if (one.kind === "team") await changed(`${folder}/notawijzer.yaml`, one.text);
          else if (one.kind === "pack") await changed(`${folder}/rivieren/${one.name}`, one.text);
          else void client.pull(drafts[one.draft]!).catch(() => {});
        }
        const fresh = await start(files, own);
        for (const [index, uri] of drafts.entries()) await fresh.open(uri, texts[index]!);
        // The change of files is looked at once the packs in force are known.
        for (const uri of drafts) await client.pull(uri);
        for (const uri of drafts)
          assert.deepEqual(await client.findings(uri), await fresh.findings(uri), uri);
        await Promise.all(open.splice(0).map((each) => each.end()));
      }),
      plan(20),
    );
  });
});
