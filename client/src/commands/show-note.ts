import { window } from "vscode";
import { noteUri } from "../note-documents";
import { texts } from "../settings";
import type { CommandContext } from "./context";
import { showPassage } from "./show-passage";

/** Opens the note; where there are several, the writer chooses. */
export const showNote =
  ({ session }: CommandContext) =>
  async (): Promise<void> => {
    const notes = session.status?.notes ?? [];
    const items = notes.map((note) => ({
      label: note.title,
      description: texts().ofDate(note),
      id: note.id,
    }));
    const chosen =
      items.length > 1 ? await window.showQuickPick(items, { title: texts().chooseNote }) : items[0];
    if (chosen) await showPassage(noteUri(chosen.id).toString());
  };
