import assert from "node:assert/strict";
import { commands, Uri, workspace } from "vscode";
import { docx, paragraph } from "../support/docx";
import { until } from "./editor";

const uriOf = (name: string): Uri => Uri.joinPath(workspace.workspaceFolders![0]!.uri, name);

const read = (name: string): Promise<Uint8Array | undefined> =>
  Promise.resolve(workspace.fs.readFile(uriOf(name))).then(
    (bytes) => bytes,
    () => undefined,
  );

describe("a Word document", () => {
  const names = ["letter.docx", "letter (opmerkingen).docx", "letter (opmerkingen 2).docx"];
  afterEach(async () => {
    await commands.executeCommand("workbench.action.closeQuickOpen");
    for (const name of names) if (await read(name)) await workspace.fs.delete(uriOf(name));
  });

  it("gets a copy with comments beside it, under a name that is not taken, and stays as it is", async () => {
    const [source, first, second] = names as [string, string, string];
    const bytes = docx(paragraph("Nederland maakt gebruik van het Europees Vredesfonds."));
    await workspace.fs.writeFile(uriOf(source), bytes);
    await commands.executeCommand("notawijzer.controleerWord", uriOf(source));
    const copy = await until("a copy", () => read(first));
    assert(Buffer.from(copy).includes("word/comments.xml"));
    await commands.executeCommand("notawijzer.controleerWord", uriOf(source).toString());
    await until("another copy", () => read(second));
    assert.deepEqual(Buffer.from((await read(first))!), Buffer.from(copy));
    assert.deepEqual(Buffer.from((await read(source))!), bytes);
  });
});
