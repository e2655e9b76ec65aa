// A VS Code installed on this machine.
import { existsSync, readdirSync, realpathSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { basename, dirname, join } from "node:path";
import { onPath } from "./processes.mjs";

const products = [
  { cli: "code", windows: "Microsoft VS Code/Code.exe", mac: "Visual Studio Code.app" },
  {
    cli: "code-insiders",
    windows: "Microsoft VS Code Insiders/Code - Insiders.exe",
    mac: "Visual Studio Code - Insiders.app",
  },
  { cli: "codium", windows: "VSCodium/VSCodium.exe", mac: "VSCodium.app" },
];

const isFile = (path) => existsSync(path) && statSync(path).isFile();

/** Whether a window can be shown: on Linux that takes a display. */
export const hasDisplay =
  process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/**
 * The program itself of an installed VS Code, or null. Not its command `code`: that starts the program
 * and leaves it, so that nobody could wait for it or end it, and needs a shell on Windows. VSCODE_PATH
 * names either.
 */
export function findDesktop() {
  const named = process.env.VSCODE_PATH;
  if (named) return programOf(named) ?? (isFile(named) ? named : null);
  for (const { cli } of products) {
    const command = onPath(cli);
    const program = command && programOf(command);
    if (program) return program;
  }
  return usualPlaces().find(isFile) ?? null;
}

/** The program behind a command, a folder or an application; null where there is none, as in a remote shell. */
function programOf(path) {
  if (!existsSync(path)) return null;
  const real = realpathSync(path);
  const app = /^.*?\.app(?=\/|$)/.exec(real)?.[0];
  if (app) return programOfApp(app);
  const name = basename(path).replace(/\.(cmd|exe)$/i, "");
  if (basename(real) === "snap") {
    return [`/snap/${name}/current/usr/share/${name}/${name}`].find(isFile) ?? null;
  }
  const product = products.find(({ cli }) => cli === name);
  if (!product) return null;
  // bin/code beside the program itself
  const above = join(dirname(real), "..");
  const program = process.platform === "win32" ? basename(product.windows) : name;
  return [join(above, program)].find(isFile) ?? null;
}

/** An application of macOS holds one program, named after nothing that lasts. */
function programOfApp(app) {
  const folder = join(app, "Contents/MacOS");
  const program = existsSync(folder) && readdirSync(folder).find((name) => !name.startsWith("."));
  return program ? join(folder, program) : null;
}

function usualPlaces() {
  const { LOCALAPPDATA, ProgramFiles } = process.env;
  switch (process.platform) {
    case "darwin":
      return ["/Applications", join(homedir(), "Applications")].flatMap((folder) =>
        products.map(({ mac }) => programOfApp(join(folder, mac)) ?? ""),
      );
    case "win32":
      return [LOCALAPPDATA && join(LOCALAPPDATA, "Programs"), ProgramFiles]
        .filter(Boolean)
        .flatMap((folder) => products.map(({ windows }) => join(folder, windows)));
    default:
      return products.map(({ cli }) => `/usr/share/${cli}/${cli}`);
  }
}

/** The environment for a VS Code of our own, also from a terminal inside another. */
export function desktopEnvironment() {
  const kept = Object.entries(process.env).filter(([name]) => !/^(VSCODE_|ELECTRON_)/.test(name));
  return Object.fromEntries(kept);
}

/** Flags for a VS Code with settings and extensions of its own, below the folder `home`. */
export function desktopFlags(home) {
  return [
    ...["--user-data-dir", join(home, "d"), "--extensions-dir", join(home, "x")],
    ...["--skip-welcome", "--skip-release-notes", "--disable-updates", "--disable-telemetry"],
    // Chromium refuses its sandbox to root.
    ...(process.platform === "linux" && process.getuid() === 0 ? ["--no-sandbox"] : []),
  ];
}
