import assert from "node:assert/strict";
import {
  actionRows,
  actionTree,
  countActions,
  standings,
  type ActionNode,
} from "../../../client/src/views/actions-tree";
import type { ActionState, RegisterDraft, RegisterNote } from "../../../server/src/lsp/requests";

const action = (id: string, section: number, outOfScope?: string): RegisterNote["actions"][number] => ({
  key: `action:n:${id}`,
  id,
  line: 4,
  section,
  title: `Titel ${id}`,
  quotation: "De gemeente verbetert iets.",
  ...(outOfScope !== undefined && { outOfScope }),
});

const note: RegisterNote = {
  id: "n",
  title: "Nota",
  name: "Nota",
  date: "2020-01-01",
  hasText: true,
  lines: [{ n: 4, title: "haven" }],
  sections: [
    { line: 4, order: 1, title: "Werken" },
    { line: 4, order: 2, title: "Wonen" },
  ],
  actions: [action("a", 1), action("b", 1), action("c", 2), action("d", 2, "Later.")],
  terms: [],
};

const draft = (name: string, states: Readonly<Record<string, ActionState>>): RegisterDraft => ({
  uri: `file:///werk/${name}`,
  name,
  actions: Object.fromEntries(
    Object.entries(states).map(([id, state]) => [
      `action:n:${id}`,
      { state, places: [{ kind: state === "none" ? "mention" : state, at: [0, 0, 0, 5] }] },
    ]),
  ),
  terms: {},
  findings: { error: 0, warning: 0, information: 0, hint: 0 },
  codes: {},
  deviations: [],
});

const drafts = [
  draft("z.md", { a: "mention", b: "clash" }),
  draft("b.md", { a: "reference", d: "mention" }),
  draft("a.md", { a: "mention" }),
];
const rows = actionRows([note], drafts);
const all = new Set(standings);

/** The tree as lines, to a depth. */
function outline(nodes: readonly ActionNode[], depth: number, indent = ""): readonly string[] {
  return nodes.flatMap((node) => {
    const name =
      node.kind === "group"
        ? node.of.kind === "section"
          ? node.of.title
          : node.of.kind === "line"
            ? `lijn ${node.of.n}`
            : node.of.kind === "state"
              ? node.of.standing
              : node.of.draft.name
        : node.kind === "action"
          ? `${node.row.action.id} ${node.row.standing}`
          : node.kind === "draft"
            ? node.draft.name
            : node.place.kind;
    const below =
      node.kind === "place" || depth === 0 ? [] : outline(node.children(), depth - 1, `${indent}  `);
    return [indent + name, ...below];
  });
}

describe("the tree of actions", () => {
  it("takes the gravest of what the drafts say, then the strongest", () => {
    assert.deepEqual(
      rows.map(({ action: { id }, standing }) => [id, standing]),
      [
        ["a", "reference"],
        ["b", "clash"],
        ["c", "none"],
        ["d", "outOfScope"],
      ],
    );
    assert.deepEqual(
      rows[0]!.drafts.map(({ name }) => name),
      ["b.md", "a.md", "z.md"],
    );
    assert.deepEqual(countActions(rows), { actions: 3, spoken: 2, clashes: 1 });
  });

  it("has lines, sections, actions, and the drafts that speak of them", () => {
    assert.deepEqual(outline(actionTree(rows, drafts, "section", all), 3), [
      "lijn 4",
      "  Werken",
      "    a reference",
      "      b.md",
      "      a.md",
      "      z.md",
      "    b clash",
      "      z.md",
      "  Wonen",
      "    c none",
      "    d outOfScope",
      "      b.md",
    ]);
  });

  it("groups by state and by draft, each as that draft has it", () => {
    assert.deepEqual(outline(actionTree(rows, drafts, "state", all), 1), [
      "clash",
      "  b clash",
      "reference",
      "  a reference",
      "none",
      "  c none",
      "outOfScope",
      "  d outOfScope",
    ]);
    assert.deepEqual(outline(actionTree(rows, drafts, "draft", all), 2), [
      "a.md",
      "  a mention",
      "    mention",
      "b.md",
      "  a reference",
      "    reference",
      "  d outOfScope",
      "    mention",
      "z.md",
      "  a mention",
      "    mention",
      "  b clash",
      "    clash",
    ]);
  });

  it("leaves out what the filter does, and groups without an action", () => {
    assert.deepEqual(outline(actionTree(rows, drafts, "section", new Set(["none"] as const)), 2), [
      "lijn 4",
      "  Wonen",
      "    c none",
    ]);
    assert.deepEqual(actionTree(rows, drafts, "section", new Set()), []);
  });

  it("gives each entry an id of its own", () => {
    for (const grouping of ["section", "state", "draft"] as const) {
      const ids: string[] = [];
      const walk = (nodes: readonly ActionNode[]): void => {
        for (const node of nodes) {
          ids.push(node.id);
          if (node.kind !== "place") walk(node.children());
        }
      };
      walk(actionTree(rows, drafts, grouping, all));
      assert.equal(new Set(ids).size, ids.length);
    }
  });
});
