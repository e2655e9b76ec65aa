// Finds a Chromium, or installs Debian's where that can be done.
//
//   node scripts/editor-host/chromium.mjs      prints its path
import { accessSync, constants } from "node:fs";
import { pathToFileURL } from "node:url";
import { installDebian } from "../lib/debian.mjs";
import { main, Trouble } from "../lib/endings.mjs";
import { onPath } from "../lib/processes.mjs";

const packages = ["chromium", "fonts-dejavu-core"];

/** The browser that CHROMIUM names or that is on PATH, or null. */
export function findChromium() {
  const named = process.env.CHROMIUM;
  if (named) {
    try {
      accessSync(named, constants.X_OK);
      return named;
    } catch {
      throw new Trouble(`CHROMIUM names no program: ${named}`);
    }
  }
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
  for (const name of names) {
    const found = onPath(name);
    if (found) return found;
  }
  return null;
}

/** Finds or installs one and gives its path; a Trouble with the command to run where it cannot. */
export async function chromium() {
  const found = findChromium();
  if (found) return found;
  await installDebian(packages, { what: "Chromium", instead: "name one in CHROMIUM" });
  const installed = findChromium();
  if (!installed) throw new Trouble(`no Chromium on PATH, also after installing ${packages.join(" and ")}`);
  return installed;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  main(async () => console.log(await chromium()));
}
