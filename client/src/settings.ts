import { workspace, type Uri } from "vscode";
import { textsIn, type TextLanguage, type Texts } from "./texts/texts";

/** When a draft is checked: at each change, on opening and saving, or only on command. */
export type CheckMode = "type" | "save" | "manual";

/** The setting `notawijzer.check` for a draft; an unknown value counts as the default. */
export function checkMode(uri: Uri): CheckMode {
  const value = workspace.getConfiguration("notawijzer", uri).get<unknown>("check");
  return value === "save" || value === "manual" ? value : "type";
}

/** The client's texts in the language of `notawijzer.language`. */
export const texts = (): Texts => textsIn(textLanguage());

/** The setting `notawijzer.language`. */
export function textLanguage(): TextLanguage {
  return workspace.getConfiguration("notawijzer").get<unknown>("language") === "en" ? "en" : "nl";
}

/** Folders of the writer's own packs, as written in `notawijzer.packs`; without workspace trust VS Code leaves out the workspace's. */
export function packFolders(): readonly string[] {
  const value = workspace.getConfiguration("notawijzer").get<unknown>("packs");
  return Array.isArray(value) ? value.filter((folder) => typeof folder === "string") : [];
}

const levels = [
  "globalValue",
  "workspaceValue",
  "workspaceFolderValue",
  "globalLanguageValue",
  "workspaceLanguageValue",
  "workspaceFolderLanguageValue",
] as const;

/** What the server asks for. */
const shared = ["rules", "referenceStyle", "language", "drafts", "packs"];

/**
 * The settings that the server asks for, as far as the writer has set them: where one is left at its default,
 * `notawijzer.yaml` decides.
 */
export function ownSettings(scope: Uri | undefined): Readonly<Record<string, unknown>> {
  const configuration = workspace.getConfiguration("notawijzer", scope);
  const isSet = (name: string): boolean => {
    const found = configuration.inspect(name);
    return found !== undefined && levels.some((level) => found[level] !== undefined);
  };
  const set = shared.filter(isSet).map((name) => [name, configuration.get<unknown>(name)]);
  // What the editor gives is a proxy, which cannot be sent to a worker.
  return JSON.parse(JSON.stringify(Object.fromEntries(set)));
}

/** Answers the server's question for a section: `notawijzer` or one setting; null where nothing is set. */
export function answerConfiguration(section: string | undefined, scope: Uri | undefined): unknown {
  const own = ownSettings(scope);
  return section === "notawijzer" ? own : (own[section?.replace(/^notawijzer\./u, "") ?? ""] ?? null);
}
