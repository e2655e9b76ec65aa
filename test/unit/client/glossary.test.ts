import assert from "node:assert/strict";
import { createGlossary } from "../../../client/src/preview/glossary";
import type { SessionState } from "../../../client/src/session";
import type { GlossaryResult, StatusParams } from "../../../server/src/lsp/requests";

const named = (form: string): GlossaryResult => ({ acronyms: [{ form, name: "" }], actions: [] });
const formOf = (result: GlossaryResult | undefined) => result?.acronyms[0]?.form;
const settled = () => new Promise((done) => setTimeout(done, 0));

/** A session whose requests wait until they are answered, and a count of the previews made again. */
function stage() {
  const open: { answer: (result: GlossaryResult | null) => void; fail: () => void }[] = [];
  const states: ((state: SessionState) => void)[] = [];
  const statuses: ((status: StatusParams) => void)[] = [];
  let renewed = 0;
  const listen =
    <T>(list: ((value: T) => void)[]) =>
    (listener: (value: T) => unknown) => {
      list.push(listener);
      return { dispose: () => void list.splice(list.indexOf(listener), 1) };
    };
  const glossary = createGlossary(
    {
      request: <R>() =>
        new Promise<R>((resolve, reject) =>
          open.push({ answer: (result) => resolve(result as R), fail: () => reject(new Error("away")) }),
        ),
      onDidChangeState: listen(states),
      onDidChangeStatus: listen(statuses),
    },
    async () => void renewed++,
  );
  return {
    glossary,
    open,
    runs: () => states.forEach((listener) => listener("running")),
    reports: () => statuses.forEach((listener) => listener({ notes: [], problems: [] })),
    listening: () => states.length + statuses.length,
    renewed: () => renewed,
  };
}

describe("client: the glossary of the preview", () => {
  it("is asked for once a preview needs it, and the preview is made again", async () => {
    const { glossary, open, reports, renewed } = stage();
    reports();
    assert.equal(open.length, 0);
    assert.equal(glossary.current(), undefined);
    assert.equal(glossary.current(), undefined);
    assert.equal(open.length, 1);
    open[0]!.answer(named("EDF"));
    await settled();
    assert.equal(formOf(glossary.current()), "EDF");
    assert.equal(renewed(), 1);
  });

  for (const [what, ends] of [
    ["fails", "fail"],
    ["gets nothing", "answer"],
  ] as const) {
    it(`is asked for again when the server runs or says what is in force, after a request that ${what}`, async () => {
      for (const event of ["runs", "reports"] as const) {
        const { glossary, open, renewed, ...session } = stage();
        glossary.current();
        open[0]![ends](null);
        await settled();
        assert.equal(renewed(), 0);
        // The editor shows what it has kept, so nobody calls current() here.
        session[event]();
        assert.equal(open.length, 2, event);
        open[1]!.answer(named("EDF"));
        await settled();
        assert.equal(formOf(glossary.current()), "EDF");
        assert.equal(renewed(), 1);
      }
    });
  }

  it("stays known while the server is away, and follows the packs", async () => {
    const { glossary, open, runs, reports } = stage();
    glossary.current();
    open[0]!.answer(named("EDF"));
    await settled();
    runs();
    assert.equal(open.length, 1);
    reports();
    open[1]!.fail();
    await settled();
    assert.equal(formOf(glossary.current()), "EDF");
    reports();
    open[2]!.answer(named("PESCO"));
    await settled();
    assert.equal(formOf(glossary.current()), "PESCO");
  });

  it("does not take an older answer that comes after a newer one", async () => {
    const { glossary, open, reports } = stage();
    glossary.current();
    reports();
    open[1]!.answer(named("PESCO"));
    await settled();
    open[0]!.answer(named("EDF"));
    await settled();
    assert.equal(formOf(glossary.current()), "PESCO");
  });

  it("is not asked for after its end", () => {
    const { glossary, open, runs, reports, listening } = stage();
    glossary.current();
    glossary.dispose();
    assert.equal(listening(), 0);
    runs();
    reports();
    assert.equal(open.length, 1);
  });
});
