// Finds Neovim, or installs Debian's where that can be done.
import { accessSync, constants } from "node:fs";
import { installDebian } from "./debian.mjs";
import { Trouble } from "./endings.mjs";
import { onPath } from "./processes.mjs";

/** The program that NVIM_PATH names or that is on PATH; else the one installed. A Trouble where there is none. */
export async function neovim() {
  const named = process.env.NVIM_PATH;
  if (named) {
    try {
      accessSync(named, constants.X_OK);
      return named;
    } catch {
      throw new Trouble(`NVIM_PATH names no program: ${named}`);
    }
  }
  const found = onPath("nvim");
  if (found) return found;
  await installDebian(["neovim"], { what: "Neovim", instead: "name one in NVIM_PATH" });
  const installed = onPath("nvim");
  if (!installed) throw new Trouble("no nvim on PATH, also after installing neovim");
  return installed;
}
