import { workspace, type Uri } from "vscode";
import { textsIn, type Texts } from "./texts";

/** When a draft is checked: at each change, on opening and saving, or only on command. */
export type CheckMode = "type" | "save" | "manual";

/** The setting `notawijzer.check` for a draft; an unknown value counts as the default. */
export function checkMode(uri: Uri): CheckMode {
  const value = workspace.getConfiguration("notawijzer", uri).get<unknown>("check");
  return value === "save" || value === "manual" ? value : "type";
}

/** The client's texts in the language of `notawijzer.language`. */
export function texts(): Texts {
  return textsIn(workspace.getConfiguration("notawijzer").get<unknown>("language") === "en" ? "en" : "nl");
}

/** Folders of the writer's own packs, as written in `notawijzer.packs`; without workspace trust VS Code leaves out the workspace's. */
export function packFolders(): readonly string[] {
  const value = workspace.getConfiguration("notawijzer").get<unknown>("packs");
  return Array.isArray(value) ? value.filter((folder) => typeof folder === "string") : [];
}
