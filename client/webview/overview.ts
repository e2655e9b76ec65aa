import { overviewCommands, type OverviewMessage, type ShowCoverage } from "../src/views/overview-messages";
import { createGrid } from "./grid";
import { createTip } from "./tip";
import "./overview.css";

declare function acquireVsCodeApi(): { readonly postMessage: (message: OverviewMessage) => void };

const element = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no element ${id}`);
  return found;
};

const vscode = acquireVsCodeApi();
const coverage = element("coverage");
const grid = createGrid(coverage);
const tip = createTip(coverage, element("tip"));

function show({ html, title, progress, exportable }: ShowCoverage): void {
  tip.hide();
  grid.show(html);
  const said = element("said");
  // A region that changes is read out: only the finding, and only where it is another.
  if (!progress && said.textContent !== title) said.textContent = title;
  const area = element("progress");
  area.hidden = !progress;
  if (progress) {
    area.querySelector("label")!.textContent = progress.text;
    const bar = area.querySelector("progress")!;
    bar.max = Math.max(1, progress.total);
    bar.value = progress.read;
  }
  for (const button of document.querySelectorAll<HTMLButtonElement>("header button"))
    button.disabled = !exportable;
}

function open(target: EventTarget | null): boolean {
  const cell = target instanceof Element ? target.closest<HTMLElement>(".leads") : null;
  const { key, column } = cell?.dataset ?? {};
  if (key === undefined) return false;
  vscode.postMessage({ type: "open", key, ...(column !== undefined && { column: Number(column) }) });
  return true;
}

coverage.addEventListener("click", ({ target }) => void open(target));
coverage.addEventListener("keydown", (event) => {
  if ((event.key === "Enter" || event.key === " ") && open(event.target)) event.preventDefault();
});
document.addEventListener("click", ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>("button[data-command]") : null;
  const command = overviewCommands.find((known) => known === button?.dataset["command"]);
  if (command) vscode.postMessage({ type: "run", command });
});
window.addEventListener("message", ({ data }: MessageEvent<ShowCoverage>) => {
  if (data.type === "show") show(data);
});
vscode.postMessage({ type: "ready" });
