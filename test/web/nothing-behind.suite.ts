import assert from "node:assert/strict";
import { env, UIKind, workspace } from "vscode";

describe("an editor without a server", () => {
  it("is what this suite runs in", () => {
    assert.equal(env.uiKind, UIKind.Web);
    assert.equal(env.remoteName, undefined);
    for (const { uri } of workspace.workspaceFolders ?? []) assert.equal(uri.scheme, "vscode-vfs");
  });
});
