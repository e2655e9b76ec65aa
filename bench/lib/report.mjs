// From figures to a table, and from two of them to what has become slower.
import { round } from "./figures.mjs";
import { patience } from "./measure-command.mjs";

/** What is compared with the floor, by name of the figure; `goal`: at most so many times the floor, or so much. */
export const goals = {
  editP50: { says: "edit → diagnostics, p50", times: 3 },
  editP95: { says: "edit → diagnostics, p95", times: 3 },
  writingP50: { says: "edit as somebody writes, p50" },
  writingP95: { says: "edit as somebody writes, p95" },
  burst: { says: "burst of 50 keys, settled", ms: 10, at: "150 KB" },
  hoverP50: { says: "hover right after an edit", ms: 10, at: "1.5 MB" },
  completionP95: { says: "completion after @eu, p95", ms: 5 },
  initialised: { says: "spawn → initialised", times: 1.5, at: "150 KB" },
  first: { says: "open → first findings, 300 ms after initialized", ms: 100, at: "150 KB" },
  all: { says: "open → all findings, 300 ms after initialized", at: "150 KB" },
  fromSpawn: { says: "spawn → first findings, no pause", ms: 450, at: "150 KB" },
  memory: { says: "memory of the server, at most", mib: 100, at: "15 KB" },
};

const cell = (value, unit) => (value === undefined ? "–" : `${value} ${unit}`);
const quotient = (a, b) => (a === undefined || !b ? undefined : Math.round((a / b) * 100) / 100);

/** Rows of the table of servers: [what, size, floor, ours, ratio, peer, goal, is met]. */
export function serverRows({ servers }) {
  const rows = [];
  for (const [name, { says, times, ms, mib, at }] of Object.entries(goals)) {
    for (const [size, { ours, floor, peers = {} }] of Object.entries(servers)) {
      if ((at !== undefined && at !== size) || ours?.[name] === undefined) continue;
      const ratio = quotient(ours[name], floor?.[name]);
      const asked = times ?? ms ?? mib;
      const met = asked === undefined ? "–" : (times === undefined ? ours[name] : ratio) <= asked ? "yes" : "no"; // prettier-ignore
      const unit = mib === undefined ? "ms" : "MiB";
      const goal =
        asked === undefined ? "–" : times !== undefined ? `≤ ${times} × floor` : `≤ ${asked} ${unit}`;
      const peer = Object.values(peers)[0]?.[name];
      rows.push([says, size, cell(floor?.[name], unit), cell(ours[name], unit), cell(ratio, "×"), cell(peer, unit), goal, met]); // prettier-ignore
    }
  }
  return rows;
}

function table(head, rows) {
  return [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
}

/** Latency against length as a drawing that Markdown viewers make of text. */
function plotOf(sizes) {
  const line = (name) => `  line [${sizes.map((row) => row[name]).join(", ")}]`;
  return [
    "```mermaid",
    "xychart-beta",
    '  title "Edit, p50 in ms: Notawijzer above, the floor below"',
    `  x-axis [${sizes.map(({ size }) => `"${size / 1000} KB"`).join(", ")}]`,
    '  y-axis "ms"',
    line("editP50"),
    line("floorP50"),
    "```",
  ].join("\n");
}

/** The run in Markdown, for docs/performance.md. */
export function markdownOf(run) {
  const parts = [
    `Recorded on ${run.date}, Node ${run.node}, ${run.cores} cores; ${run.runs} runs of ${run.edits} edits each, medians.`,
  ];
  if (run.servers)
    parts.push(
      table(["what", "draft", "floor: echo", "Notawijzer", "ratio", "markdown-ls", "to reach", "met"], serverRows(run)),
      `Findings that a draft has after the edits and not when it is opened anew, or the other way round: ${Object.values(run.servers).map(({ ours }) => ours.stale).join(", ")}. Findings shown: ${Object.entries(run.servers).map(([size, { ours }]) => `${ours.findings} of ${size}`).join(", ")}. Of 50 pulls of a burst answered: ${Object.values(run.servers).map(({ ours }) => ours.burstAnswers).join(", ")}. Completions answered: ${Object.values(run.servers).map(({ ours }) => `${100 * (ours.completionAnswered ?? 0)}%`).join(", ")}.`,
    ); // prettier-ignore
  if (run.sizes)
    parts.push(
      "An edit against the length of the draft (fresh text):",
      table(
        ["draft", "findings", "floor p50", "p50", "floor p95", "p95"],
        run.sizes.map(({ size, findings, editP50, editP95, floorP50, floorP95 }) => [`${size / 1000} KB`, findings, cell(floorP50, "ms"), cell(editP50, "ms"), cell(floorP95, "ms"), cell(editP95, "ms")]), // prettier-ignore
      ),
      plotOf(run.sizes),
    );
  if (run.commands)
    parts.push(
      "The command line over 1,000 drafts of 15 KB:",
      table(
        ["", ...Object.keys(run.commands)],
        Object.keys(Object.values(run.commands)[0]).map((name) => [
          name,
          ...Object.values(run.commands).map((all) => (all[name] ? `${all[name].seconds} s, ${all[name].memory ?? "?"} MiB` : `no end in ${patience / 1000} s`)),
        ]), // prettier-ignore
      ),
    );
  if (run.register)
    parts.push(
      `The register reads 1,000 drafts of 15 KB (fresh) in ${run.register.seconds} s, with at most ${run.register.memory ?? "?"} MiB; a hover meanwhile takes ${run.register.hover} ms (p99).`,
    ); // prettier-ignore
  return `${parts.join("\n\n")}\n`;
}

/** The page with the tables of a run between its marks. */
export function withTables(page, run) {
  const [begin, end] = ["<!-- recorded -->", "<!-- end -->"];
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error("docs/performance.md has lost its marks");
  return `${page.slice(0, from + begin.length)}\n\n${markdownOf(run)}\n${page.slice(to)}`;
}

/** Figures as a flat list of ratios to the floor of their own run: machines differ, and so do days. */
export function ratiosOf(run) {
  const ratios = {};
  for (const [size, { ours, floor }] of Object.entries(run.servers ?? {}))
    for (const name of Object.keys(goals))
      if (ours?.[name] !== undefined) ratios[`${goals[name].says}, ${size}`] = quotient(ours[name], floor?.[name] ?? run.servers["15 KB"]?.floor?.initialised); // prettier-ignore
  for (const [kind, { Notawijzer, floor }] of Object.entries(run.commands ?? {}))
    ratios[`1,000 drafts, ${kind}`] = quotient(Notawijzer?.seconds, floor?.seconds);
  if (run.register && run.commands) ratios["register, 1,000 drafts"] = quotient(run.register.seconds, run.commands.fresh.floor?.seconds); // prettier-ignore
  for (const { size, editP50, floorP50 } of run.sizes ?? [])
    ratios[`edit of ${size / 1000} KB, p50`] = quotient(editP50, floorP50);
  return round(ratios);
}

/** More than this part above the recorded ratio counts as slower: less is noise. */
const noise = 0.3;

/** What has become slower or faster since the recorded run, by ratio: `[what, before, now, change]`. */
export function compare(recorded, run) {
  const [before, now] = [ratiosOf(recorded), ratiosOf(run)];
  return Object.keys(now)
    .filter((name) => before[name] !== undefined)
    .map((name) => [name, before[name], now[name], now[name] / before[name] - 1])
    .filter(([, , , change]) => Math.abs(change) > noise)
    .sort((a, b) => b[3] - a[3]);
}
