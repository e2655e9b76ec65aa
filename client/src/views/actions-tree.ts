import {
  actionStates,
  type ActionState,
  type RegisterAction,
  type RegisterDraft,
  type RegisterNote,
  type RegisterPlace,
} from "../../../server/src/lsp/requests";

/** What the actions are put together by: headings of the note, how they stand, or the drafts that speak of them. */
export const groupings = ["section", "state", "draft"] as const;
export type Grouping = (typeof groupings)[number];

/** How an action stands for the team: one that is out of scope is only that. */
export type Standing = ActionState | "outOfScope";
export const standings: readonly Standing[] = [...actionStates, "outOfScope"];

/** A draft that speaks of an action. */
export interface SpeakingDraft {
  readonly uri: string;
  readonly name: string;
  readonly state: ActionState;
  readonly places: readonly RegisterPlace[];
}

export interface ActionRow {
  readonly note: RegisterNote;
  readonly action: RegisterAction;
  readonly standing: Standing;
  /** Some draft holds it less firmly. */
  readonly isWeakened: boolean;
  /** Those with the gravest state first, then by name. */
  readonly drafts: readonly SpeakingDraft[];
}

export type ActionNode =
  | {
      readonly kind: "group";
      readonly id: string;
      readonly of:
        | { readonly kind: "line"; readonly note: RegisterNote; readonly n: number | undefined }
        | { readonly kind: "section"; readonly title: string }
        | { readonly kind: "state"; readonly standing: Standing }
        | { readonly kind: "draft"; readonly draft: RegisterDraft };
      readonly rows: readonly ActionRow[];
      readonly children: () => readonly ActionNode[];
    }
  | {
      readonly kind: "action";
      readonly id: string;
      readonly row: ActionRow;
      readonly children: () => readonly ActionNode[];
    }
  | {
      readonly kind: "draft";
      readonly id: string;
      readonly row: ActionRow;
      readonly draft: SpeakingDraft;
      readonly children: () => readonly ActionNode[];
    }
  | {
      readonly kind: "place";
      readonly id: string;
      readonly row: ActionRow;
      readonly uri: string;
      readonly place: RegisterPlace;
    };

/** The actions of all notes in their order, with how the drafts together speak of them. */
export function actionRows(
  notes: readonly RegisterNote[],
  drafts: Iterable<RegisterDraft>,
): readonly ActionRow[] {
  const speaking = new Map<string, SpeakingDraft[]>();
  for (const { uri, name, actions } of drafts)
    for (const [key, { state, places }] of Object.entries(actions)) {
      const list = speaking.get(key) ?? [];
      list.push({ uri, name, state, places });
      speaking.set(key, list);
    }
  const rank = ({ state }: SpeakingDraft): number => actionStates.indexOf(state);
  return notes.flatMap((note) =>
    note.actions.map((action): ActionRow => {
      const own = (speaking.get(action.key) ?? []).sort(
        (a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name),
      );
      return {
        note,
        action,
        standing: action.outOfScope !== undefined ? "outOfScope" : (own[0]?.state ?? "none"),
        isWeakened: own.some(({ places }) => places.some(({ kind }) => kind === "weakened")),
        drafts: own,
      };
    }),
  );
}

/** The tree of the rows that stand as `shown` says; groups without a row are left out. */
export function actionTree(
  rows: readonly ActionRow[],
  drafts: Iterable<RegisterDraft>,
  grouping: Grouping,
  shown: ReadonlySet<Standing>,
): readonly ActionNode[] {
  const kept = rows.filter(({ standing }) => shown.has(standing));
  switch (grouping) {
    case "section":
      return byLine(kept);
    case "state":
      return standings.flatMap((standing) =>
        group(
          `state ${standing}`,
          { kind: "state", standing },
          kept.filter((row) => row.standing === standing),
        ),
      );
    case "draft":
      return [...drafts]
        .sort((a, b) => a.name.localeCompare(b.name))
        .flatMap((draft) => ofDraft(draft, kept));
  }
}

/** How many actions count, how many of those the drafts speak of, and how many they go against. */
export function countActions(rows: readonly ActionRow[]): {
  readonly actions: number;
  readonly spoken: number;
  readonly clashes: number;
} {
  const counted = rows.filter(({ standing }) => standing !== "outOfScope");
  return {
    actions: counted.length,
    spoken: counted.filter(({ standing }) => standing !== "none").length,
    clashes: counted.filter(({ standing }) => standing === "clash").length,
  };
}

type Group = Extract<ActionNode, { kind: "group" }>;

const group = (
  id: string,
  of: Group["of"],
  rows: readonly ActionRow[],
  children: Group["children"] = () => rows.map((row) => ofAction(id, row)),
): readonly Group[] => (rows.length === 0 ? [] : [{ kind: "group", id, of, rows, children }]);

function byLine(rows: readonly ActionRow[]): readonly ActionNode[] {
  const lines = groupBy(rows, ({ note, action }) => `${note.id} ${action.line ?? ""}`);
  return [...lines].flatMap(([id, ofLine]) => {
    const { note, action } = ofLine[0]!;
    return group(`line ${id}`, { kind: "line", note, n: action.line }, ofLine, () => bySection(id, ofLine));
  });
}

function bySection(line: string, rows: readonly ActionRow[]): readonly ActionNode[] {
  const sections = groupBy(rows, ({ action }) => String(action.section ?? ""));
  return [...sections].flatMap(([order, ofSection]): readonly ActionNode[] => {
    const title = ofSection[0]!.note.sections.find((section) => String(section.order) === order)?.title;
    if (title === undefined) return ofSection.map((row) => ofAction(`line ${line}`, row));
    return group(`section ${line} ${order}`, { kind: "section", title }, ofSection);
  });
}

/** The actions that a draft speaks of, as it does. */
function ofDraft(draft: RegisterDraft, rows: readonly ActionRow[]): readonly ActionNode[] {
  const own = rows.flatMap((row): ActionRow[] => {
    const speaking = row.drafts.find(({ uri }) => uri === draft.uri);
    if (!speaking) return [];
    const standing = row.standing === "outOfScope" ? row.standing : speaking.state;
    const isWeakened = speaking.places.some(({ kind }) => kind === "weakened");
    return [{ ...row, drafts: [speaking], standing, isWeakened }];
  });
  const id = `draft ${draft.uri}`;
  const children = (): readonly ActionNode[] =>
    own.map((row) => {
      const own = `${id} ${row.action.key}`;
      return { kind: "action", id: own, row, children: () => placesOf(own, row, row.drafts[0]!) };
    });
  return group(id, { kind: "draft", draft }, own, children);
}

function ofAction(parent: string, row: ActionRow): ActionNode {
  const id = `${parent} ${row.action.key}`;
  const children = (): readonly ActionNode[] =>
    row.drafts.map((draft) => {
      const own = `${id} ${draft.uri}`;
      const places = (): readonly ActionNode[] => (draft.places.length > 1 ? placesOf(own, row, draft) : []);
      return { kind: "draft", id: own, row, draft, children: places };
    });
  return { kind: "action", id, row, children };
}

const placesOf = (id: string, row: ActionRow, { uri, places }: SpeakingDraft): readonly ActionNode[] =>
  places.map((place, index) => ({ kind: "place", id: `${id} ${index}`, row, uri, place }));

function groupBy<T>(list: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of list) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
