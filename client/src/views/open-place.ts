import { Range, Uri, window, type QuickPickItem } from "vscode";
import type { Spot } from "../../../server/src/lsp/requests";

/** A place in a draft. */
export interface DraftPlace {
  readonly uri: string;
  /** Of the draft. */
  readonly name: string;
  readonly at: Spot;
  /** What it is. */
  readonly detail?: string;
}

/** Opens a draft at a place, with the caret at its begin. */
export async function openPlace({ uri, at }: Pick<DraftPlace, "uri" | "at">): Promise<void> {
  const selection = rangeOf(at);
  const editor = await window.showTextDocument(Uri.parse(uri, true), { selection });
  editor.revealRange(selection);
}

export const rangeOf = ([line, character, endLine, endCharacter]: Spot): Range =>
  new Range(line, character, endLine, endCharacter);

/** Opens the place, or the one of several that the writer chooses. */
export async function choosePlace(places: readonly DraftPlace[], title: string): Promise<void> {
  const items = places.map((place): QuickPickItem & { readonly place: DraftPlace } => ({
    label: `${place.name}:${place.at[0] + 1}`,
    description: place.detail ?? "",
    place,
  }));
  const chosen = items.length > 1 ? await window.showQuickPick(items, { title }) : items[0];
  if (chosen) await openPlace(chosen.place);
}
