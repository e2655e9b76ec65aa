import assert from "node:assert/strict";
import { workspace } from "vscode";
import { firstSteps } from "./first-steps";
import { closeAll, finding, hovers, hoverText, inside, openDraft, openFile } from "./editor";

describe("Restricted Mode", () => {
  afterEach(closeAll);

  it("is what this suite runs in", () => {
    assert.equal(workspace.isTrusted, false);
  });

  it("still has findings and hovers", async () => {
    const { document } = await openFile("brief.md");
    await finding(document, "misname/expansion");
    assert.notEqual(await hoverText(document, inside(document, "EDF")), "");
  });

  it("leaves aside the packs that the folder brings", async () => {
    assert.deepEqual(workspace.getConfiguration("notawijzer").get("packs"), []);
    const { document } = await openDraft(
      "Deelname aan PESCO, de Proefkring Zilverduin en het Werkverband Lindelaan.",
    );
    await hoverText(document, inside(document, "PESCO"));
    for (const term of ["Proefkring Zilverduin", "Werkverband Lindelaan"]) {
      assert.equal(await hovers(document, inside(document, term)), "", term);
    }
  });
});

describe("first steps in Restricted Mode", firstSteps);
