import { Uri, window, workspace } from "vscode";
import type { CoverageForm } from "../../../server/src/lsp/requests";
import { texts } from "../settings";
import type { CommandContext } from "./context";

const kinds = {
  svg: { name: "SVG", extension: "svg" },
  markdown: { name: "Markdown", extension: "md" },
} as const satisfies Partial<Record<CoverageForm, unknown>>;

/**
 * Writes the coverage to a file that the writer chooses; the dialog asks before it replaces one. `target`, of a key binding or a
 * test, is written to only where there is nothing yet.
 */
export const exportCoverage =
  ({ overview }: CommandContext, form: keyof typeof kinds) =>
  async (target?: unknown): Promise<void> => {
    const { name, extension } = kinds[form];
    const given = typeof target === "string" ? Uri.parse(target, true) : undefined;
    const chosen =
      given && !(await exists(given))
        ? given
        : await window.showSaveDialog({
            title: texts().exportTitle,
            filters: { [name]: [extension] },
            ...(await proposal(extension)),
          });
    if (!chosen) return;
    const { text } = await overview.get(form);
    await workspace.fs.writeFile(chosen, new TextEncoder().encode(text));
    window.setStatusBarMessage(texts().exported(chosen.path.split("/").at(-1) ?? ""), 6_000);
  };

const exists = (uri: Uri): Promise<boolean> =>
  Promise.resolve(workspace.fs.stat(uri)).then(
    () => true,
    () => false,
  );

/** A name in the first folder that is not taken. */
async function proposal(extension: string): Promise<{ readonly defaultUri?: Uri }> {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  if (!folder) return {};
  for (let number = 1; ; number++) {
    const name = `actieoverzicht${number === 1 ? "" : `-${number}`}.${extension}`;
    const uri = Uri.joinPath(folder, name);
    if (!(await exists(uri))) return { defaultUri: uri };
  }
}
