import { ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, window } from "vscode";
import type { Register } from "../register";
import type { Session } from "../session";
import { texts } from "../settings";
import { createRegisterView, progressText, type RegisterView } from "./register-view";
import { labelOf, searchTerms, termRows, type TermPlace, type TermRow } from "./terms-tree";

export type TermNode =
  | { readonly kind: "term"; readonly row: TermRow }
  | { readonly kind: "misuse"; readonly row: TermRow; readonly place: TermPlace };

export interface TermsView extends RegisterView<TermNode> {
  /** Leaves what fits `asked`; without it the writer types, and the list follows. */
  readonly search: (asked?: unknown) => Promise<void>;
  readonly showAll: () => void;
}

/** The view Begrippen. */
export function createTermsView(session: Session, register: Register): TermsView {
  let query = "";
  let made: { readonly of: unknown; readonly rows: readonly TermRow[] } | undefined;
  const all = (): readonly TermRow[] => {
    const { state } = register;
    if (!state) return [];
    if (made?.of !== state.progress)
      made = { of: state.progress, rows: termRows(state.notes, state.drafts.values()) };
    return made.rows;
  };
  const rows = (): readonly TermRow[] => searchTerms(all(), query);
  const message = (): string | undefined => {
    const words = texts().terms;
    if (all().length === 0) return undefined;
    const parts = [
      query === ""
        ? words.counts(all().length, all().filter(({ drafts }) => drafts > 0).length)
        : words.found(rows().length, query),
      progressText(register),
    ];
    return parts.filter((part) => part !== undefined).join(" · ");
  };
  const view = createRegisterView<TermNode>({
    id: "notawijzer.begrippen",
    session,
    register,
    roots: () => rows().map((row): TermNode => ({ kind: "term", row })),
    childrenOf: (node) =>
      node.kind === "term"
        ? node.row.misuses.map((place): TermNode => ({ kind: "misuse", row: node.row, place }))
        : [],
    itemOf,
    keyOf: ({ row }) => row.term.key,
    message,
    isFiltered: () => query !== "",
  });
  const setQuery = (next: string): void => {
    query = next.trim();
    view.redraw();
  };
  return {
    ...view,
    search: async (asked) => {
      if (typeof asked === "string") {
        setQuery(asked);
        return;
      }
      const before = query;
      const words = texts().terms;
      const input = window.createInputBox();
      input.title = words.searchTitle;
      input.placeholder = words.searchPlaceholder;
      input.value = query;
      await new Promise<void>((resolve) => {
        let isAccepted = false;
        input.onDidChangeValue(setQuery);
        input.onDidAccept(() => {
          isAccepted = true;
          input.hide();
        });
        input.onDidHide(() => {
          if (!isAccepted) setQuery(before);
          input.dispose();
          resolve();
        });
        input.show();
      });
    },
    showAll: () => setQuery(""),
  };
}

function itemOf(node: TermNode): TreeItem {
  const words = texts().terms;
  const { term, note, uses, misuses } = node.row;
  const label = labelOf(term);
  if (node.kind === "misuse") {
    const { uri, name, at } = node.place;
    const item = new TreeItem(words.misuseAt(name, at[0] + 1));
    item.id = `${term.key} ${uri} ${at.join(":")}`;
    item.iconPath = new ThemeIcon("warning", new ThemeColor("list.warningForeground"));
    item.contextValue = "onjuist";
    item.command = { title: texts().actions.open, command: "notawijzer.openPlaats", arguments: [uri, at] };
    item.accessibilityInformation = { label: `${label}: ${words.misuses(1)}, ${String(item.label)}` };
    return item;
  }
  const { None, Collapsed } = TreeItemCollapsibleState;
  const item = new TreeItem(label, misuses.length > 0 ? Collapsed : None);
  item.id = term.key;
  const isOwn = !note.hasText;
  const counts = [
    uses > 0 ? words.uses(uses) : undefined,
    misuses.length > 0 ? words.misuses(misuses.length) : undefined,
  ].filter((part) => part !== undefined);
  const name = term.acronym === undefined ? [] : [term.name];
  const source = isOwn ? [words.own] : term.source === "extern" ? [words.external] : [];
  item.description = [...counts, ...name, ...source].join(" · ");
  item.iconPath =
    misuses.length > 0
      ? new ThemeIcon("warning", new ThemeColor("list.warningForeground"))
      : new ThemeIcon(uses > 0 ? "bookmark" : "circle-outline");
  item.contextValue = `begrip ${term.passage ? "vindbaar" : ""} ${uses + misuses.length > 0 ? "genoemd" : ""}`;
  item.accessibilityInformation = {
    label: [label, ...name, ...(counts.length > 0 ? counts : [words.unused]), ...source].join(", "),
  };
  return item;
}
