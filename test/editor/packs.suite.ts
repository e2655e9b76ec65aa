import assert from "node:assert/strict";
import { closeAll, hoverText, inside, openDraft } from "./editor";

describe("own packs", () => {
  afterEach(closeAll);

  it("of the writer's setting and of the team's file are known in a trusted folder", async () => {
    const { document } = await openDraft(
      "Deelname aan de Proefkring Zilverduin en het Werkverband Lindelaan.",
    );
    for (const term of ["Proefkring Zilverduin", "Werkverband Lindelaan"]) {
      assert.match(await hoverText(document, inside(document, term)), /bedacht samenwerkingsverband/u);
    }
  });
});
