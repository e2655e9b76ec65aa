import type { TreeItem } from "vscode";
import {
  commands,
  Disposable,
  EventEmitter,
  MarkdownString,
  window,
  workspace,
  type TreeDataProvider,
  type TreeView,
} from "vscode";
import { card, type CardParams, type CardResult } from "../../../server/src/lsp/requests";
import type { Register } from "../register";
import type { Session } from "../session";
import { texts } from "../settings";

/** Why a view has nothing to show; the manifest has a welcome text for each. */
export type Emptiness = "starting" | "stopped" | "noNote" | "filtered" | "";

/** A tree over the register. */
export interface RegisterView<N> {
  readonly tree: TreeView<N>;
  readonly provider: TreeDataProvider<N>;
  /** Draws it anew: a filter or grouping has changed. */
  readonly redraw: () => void;
  readonly dispose: () => void;
}

export interface RegisterViewSource<N> {
  /** Of the view, as in the manifest. */
  readonly id: string;
  readonly session: Session;
  readonly register: Register;
  readonly roots: () => readonly N[];
  readonly childrenOf: (node: N) => readonly N[];
  readonly itemOf: (node: N) => TreeItem;
  /** Key of the action or term that a node is; its card is the tooltip. */
  readonly keyOf: (node: N) => string | undefined;
  /** Said above the tree. */
  readonly message: () => string | undefined;
  /** Something is left out at the writer's request. */
  readonly isFiltered: () => boolean;
}

/** Milliseconds between two drawings while drafts are being read. */
const pause = 300;

/** Shows a tree of the register for as long as it is visible, with the progress of the reading. */
export function createRegisterView<N>(source: RegisterViewSource<N>): RegisterView<N> {
  const { id, session, register } = source;
  const drawn = new EventEmitter<void>();
  const provider: TreeDataProvider<N> = {
    onDidChangeTreeData: drawn.event,
    getChildren: (node) => [...(node === undefined ? source.roots() : source.childrenOf(node))],
    getTreeItem: source.itemOf,
    resolveTreeItem: async (item, node, token) => {
      const key = source.keyOf(node);
      if (key === undefined) return item;
      const params: CardParams = { key };
      const found = await session.request<CardResult>(card, params, token);
      // Text of packs: no HTML, no commands.
      if (found) item.tooltip = new MarkdownString(found.markdown);
      return item;
    },
  };
  const tree = window.createTreeView<N>(id, { treeDataProvider: provider, showCollapseAll: true });
  let use: Disposable | undefined;
  let endProgress: (() => void) | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const emptiness = (): Emptiness => {
    if (session.state === "failed" || session.state === "ended") return "stopped";
    if (!register.state) return "starting";
    if (register.state.notes.length === 0) return "noNote";
    return source.isFiltered() && source.roots().length === 0 ? "filtered" : "";
  };
  const draw = (): void => {
    timer = undefined;
    drawn.fire();
    const empty = emptiness();
    // The editor shows a welcome text only where there is no message.
    tree.message = empty === "" ? (source.message() ?? "") : "";
    void commands.executeCommand("setContext", `${id}.leeg`, empty);
    void commands.executeCommand("setContext", `${id}.gefilterd`, source.isFiltered());
    const isReading = tree.visible && register.state?.progress.complete === false;
    if (isReading && !endProgress)
      void window.withProgress(
        { location: { viewId: id } },
        () => new Promise<void>((resolve) => (endProgress = resolve)),
      );
    if (!isReading) {
      endProgress?.();
      endProgress = undefined;
    }
  };
  const attend = (): void => {
    if (tree.visible) {
      use ??= register.use();
      draw();
    } else {
      use?.dispose();
      use = undefined;
    }
  };
  const listeners = Disposable.from(
    tree,
    drawn,
    tree.onDidChangeVisibility(attend),
    register.onDidChange(() => {
      if (tree.visible) timer ??= setTimeout(draw, pause);
    }),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration("notawijzer.language")) draw();
    }),
  );
  attend();
  return {
    tree,
    provider,
    redraw: draw,
    dispose: () => {
      clearTimeout(timer);
      endProgress?.();
      use?.dispose();
      listeners.dispose();
    },
  };
}

/** How far the reading is, where it goes on. */
export function progressText({ state }: Register): string | undefined {
  if (!state || state.progress.complete) return undefined;
  return texts().readingDrafts(state.progress.read, state.progress.total);
}
