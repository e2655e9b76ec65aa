// Draws images/icon.png, a note with a compass, once for each change of the drawing.
//
//   node scripts/make-icon.mjs
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "./editor-host/chromium.mjs";
import { main, temporaryFolder, Trouble } from "./lib/endings.mjs";
import { run } from "./lib/processes.mjs";

const size = 256;
const icon = join(dirname(fileURLToPath(import.meta.url)), "../images/icon.png");

const ink = "#17465a";
const lines = [80, 104, 128, 152]
  .map((y, i) => `<rect x="78" y="${y}" width="${[82, 96, 82, 40][i]}" height="9" rx="4.5" fill="#a9c4cd"/>`)
  .join("");
const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 256 256">
  <rect width="256" height="256" rx="48" fill="${ink}"/>
  <path d="M66 36h84l44 44v126a14 14 0 0 1-14 14H66a14 14 0 0 1-14-14V50a14 14 0 0 1 14-14z" fill="#fbfaf5"/>
  <path d="M150 36l44 44h-32a12 12 0 0 1-12-12z" fill="#cfdde1"/>
  ${lines}
  <circle cx="174" cy="176" r="54" fill="${ink}"/>
  <circle cx="174" cy="176" r="44" fill="#fbfaf5"/>
  <g transform="rotate(38 174 176)">
    <path d="M174 140l13 36h-26z" fill="#d9772b"/>
    <path d="M174 212l13-36h-26z" fill="${ink}"/>
    <circle cx="174" cy="176" r="5" fill="#fbfaf5"/>
  </g>
</svg>`;

main(async () => {
  const { path } = temporaryFolder("notawijzer-icon");
  const page = join(path, "icon.html");
  writeFileSync(page, `<body style="margin:0">${drawing}</body>`);
  const { code, output } = await run(await chromium(), [
    ...["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"],
    ...["--default-background-color=00000000", `--user-data-dir=${join(path, "profile")}`],
    ...[`--window-size=${size},${size}`, `--screenshot=${icon}`, `file://${page}`],
  ]);
  if (code !== 0) throw new Trouble(`chromium drew nothing:\n${output.trim()}`);
});
