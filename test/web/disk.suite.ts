import { closeAll, extension, finding, openDraft, until, withSetting } from "../editor/editor";

describe("a pack on the writer's disk, in a browser", () => {
  afterEach(closeAll);

  it("cannot be read, which the status says, and the rest goes on", async () => {
    await withSetting("packs", ["/home/iemand/pakket"], async () => {
      await until("the problem", () =>
        extension()
          .exports?.test?.problems()
          .some((problem) => /Zet het pakket in de werkruimte/u.test(problem)),
      );
      const { document } = await openDraft("Steun uit het Europees Verdedigingsfonds (EDF).");
      await finding(document, "misname/expansion");
    });
    await until("no problem", () => extension().exports?.test?.problems().length === 0);
  });
});
