import { ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, window } from "vscode";
import type { Register } from "../register";
import type { Session } from "../session";
import { texts } from "../settings";
import {
  actionRows,
  actionTree,
  countActions,
  groupings,
  standings,
  type ActionNode,
  type ActionRow,
  type Grouping,
  type Standing,
} from "./actions-tree";
import { createRegisterView, progressText, type RegisterView } from "./register-view";

export interface ActionsView extends RegisterView<ActionNode> {
  /** Groups the actions; without `asked` the writer chooses. */
  readonly group: (asked?: unknown) => Promise<void>;
  /** Shows the actions of some standings only; without `asked` the writer chooses. */
  readonly filter: (asked?: unknown) => Promise<void>;
  readonly showAll: () => void;
}

/** Each standing has a shape of its own; colour only adds to it. */
const icons: Readonly<Record<Standing, ThemeIcon>> = {
  clash: new ThemeIcon("warning", new ThemeColor("list.warningForeground")),
  reference: new ThemeIcon("pass-filled", new ThemeColor("charts.green")),
  quotation: new ThemeIcon("quote", new ThemeColor("charts.blue")),
  mention: new ThemeIcon("comment", new ThemeColor("charts.blue")),
  none: new ThemeIcon("circle-large-outline"),
  outOfScope: new ThemeIcon("circle-slash", new ThemeColor("disabledForeground")),
};

/** The view Acties uit de nota. */
export function createActionsView(session: Session, register: Register): ActionsView {
  let grouping: Grouping = "section";
  let shown: ReadonlySet<Standing> = new Set(standings);
  // Made once for each state of the register: several parts of a drawing ask for it.
  let made: { readonly of: unknown; readonly rows: readonly ActionRow[] } | undefined;
  const rows = (): readonly ActionRow[] => {
    const { state } = register;
    if (!state) return [];
    if (made?.of !== state.progress)
      made = { of: state.progress, rows: actionRows(state.notes, state.drafts.values()) };
    return made.rows;
  };
  const isFiltered = (): boolean => shown.size < standings.length;
  const message = (): string | undefined => {
    const words = texts().actions;
    const { state } = register;
    if (!state || rows().length === 0) return undefined;
    const parts = [
      state.drafts.size === 0 && state.progress.complete
        ? words.noDrafts
        : words.counts(countActions(rows())),
      progressText(register),
      isFiltered() ? words.filtered(standings.filter((one) => shown.has(one))) : undefined,
    ];
    return parts.filter((part) => part !== undefined).join(" · ");
  };
  const view = createRegisterView<ActionNode>({
    id: "notawijzer.acties",
    session,
    register,
    roots: () => actionTree(rows(), register.state?.drafts.values() ?? [], grouping, shown),
    childrenOf: (node) => (node.kind === "place" ? [] : node.children()),
    itemOf,
    keyOf: (node) => (node.kind === "action" ? node.row.action.key : undefined),
    message,
    isFiltered,
  });
  const setShown = (next: ReadonlySet<Standing>): void => {
    shown = next;
    view.redraw();
  };
  return {
    ...view,
    group: async (asked) => {
      const words = texts().actions;
      const items = groupings.map((one) => ({
        label: words.groupBy[one],
        description: one === grouping ? words.asNow : "",
        one,
      }));
      const chosen =
        groupings.find((one) => one === asked) ??
        (await window.showQuickPick(items, { title: words.chooseGrouping }))?.one;
      if (!chosen) return;
      grouping = chosen;
      view.redraw();
    },
    filter: async (asked) => {
      const words = texts().actions;
      if (Array.isArray(asked)) {
        setShown(new Set(standings.filter((one) => asked.includes(one))));
        return;
      }
      const items = standings.map((one) => ({
        label: words.standing[one],
        description: words.ofActions(rows().filter(({ standing }) => standing === one).length),
        picked: shown.has(one),
        one,
      }));
      const chosen = await window.showQuickPick(items, { title: words.chooseFilter, canPickMany: true });
      if (chosen) setShown(new Set(chosen.length === 0 ? standings : chosen.map(({ one }) => one)));
    },
    showAll: () => setShown(new Set(standings)),
  };
}

function itemOf(node: ActionNode): TreeItem {
  switch (node.kind) {
    case "group":
      return groupItem(node);
    case "action":
      return actionItem(node);
    case "draft": {
      const { draft, row } = node;
      const { standing, times } = texts().actions;
      const [only] = draft.places;
      const item = make(node.id, draft.name, draft.places.length > 1);
      item.description =
        draft.places.length > 1
          ? `${standing[draft.state]} · ${times(draft.places.length)}`
          : standing[draft.state];
      item.iconPath = icons[draft.state];
      item.contextValue = "concept";
      item.accessibilityInformation = { label: `${draft.name}: ${row.action.title}, ${item.description}` };
      if (draft.places.length === 1) item.command = openCommand(draft.uri, only!.at);
      return item;
    }
    case "place": {
      const words = texts().actions;
      const { place, uri } = node;
      const item = make(node.id, words.line(place.at[0] + 1), false);
      item.description = words.place[place.kind];
      item.iconPath = icons[place.kind === "weakened" ? "mention" : place.kind];
      item.contextValue = "plaats";
      item.accessibilityInformation = { label: `${words.line(place.at[0] + 1)}, ${words.place[place.kind]}` };
      item.command = openCommand(uri, place.at);
      return item;
    }
  }
}

function groupItem({ id, of, rows }: Extract<ActionNode, { kind: "group" }>): TreeItem {
  const words = texts().actions;
  const { spoken, actions, clashes } = countActions(rows);
  const isOpen = of.kind !== "draft";
  const item = make(id, "", true, isOpen);
  switch (of.kind) {
    case "line": {
      const title = of.note.lines.find(({ n }) => n === of.n)?.title ?? of.note.name;
      item.label = of.n === undefined ? of.note.name : words.actionLine(of.n, title);
      break;
    }
    case "section":
      item.label = of.title;
      break;
    case "state":
      item.label = words.standing[of.standing];
      item.iconPath = icons[of.standing];
      break;
    case "draft":
      item.label = of.draft.name;
      item.iconPath = new ThemeIcon("file");
  }
  item.description =
    of.kind === "line" || of.kind === "section"
      ? words.groupCounts(spoken, actions, clashes)
      : words.ofActions(rows.length);
  item.contextValue = "groep";
  item.accessibilityInformation = { label: `${String(item.label)}, ${item.description}` };
  return item;
}

function actionItem({ id, row }: Extract<ActionNode, { kind: "action" }>): TreeItem {
  const words = texts().actions;
  const { action, standing, isWeakened, drafts } = row;
  const item = make(id, action.title, drafts.length > 0);
  const parts = [
    words.standing[standing],
    isWeakened ? words.place.weakened : undefined,
    drafts.length > 0 ? words.inDrafts(drafts.length) : undefined,
  ].filter((part) => part !== undefined);
  item.description = parts.join(" · ");
  item.iconPath = icons[standing];
  item.contextValue = [
    "actie",
    standing === "outOfScope" ? "buiten" : "binnen",
    drafts.length > 0 ? "genoemd" : "",
    action.passage ? "vindbaar" : "",
  ].join(" ");
  const place = action.position === undefined ? [] : [words.ordinalAction(action.position)];
  const why = action.outOfScope === undefined ? [] : [words.because(action.outOfScope)];
  const firmness = action.firmness === undefined ? [] : [words.firmness[action.firmness]];
  item.accessibilityInformation = {
    label: [action.title, ...place, ...parts, ...firmness, ...why].join(", "),
  };
  return item;
}

function make(id: string, label: string, hasChildren: boolean, isOpen = false): TreeItem {
  const { None, Collapsed, Expanded } = TreeItemCollapsibleState;
  const item = new TreeItem(label, hasChildren ? (isOpen ? Expanded : Collapsed) : None);
  item.id = id;
  return item;
}

const openCommand = (uri: string, at: readonly number[]) => ({
  title: texts().actions.open,
  command: "notawijzer.openPlaats",
  arguments: [uri, at],
});
