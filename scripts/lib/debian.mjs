// Programs of Debian's packages, where they can be installed.
import { Trouble } from "./endings.mjs";
import { onPath, run } from "./processes.mjs";

/**
 * Installs packages with apt. A Trouble with the command to run where it cannot; `what`: what is missing, `instead`: what else would do.
 */
export async function installDebian(packages, { what, instead }) {
  const apt = onPath("apt-get");
  const command = `apt-get update && apt-get install -y --no-install-recommends ${packages.join(" ")}`;
  if (!apt) throw new Trouble(`no ${what}: install one, or ${instead}`);
  if (process.getuid() !== 0) {
    throw new Trouble(`no ${what}: ${instead}, or install it:\n  sudo sh -c '${command}'`);
  }
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const args of [["update"], ["install", "-y", "--no-install-recommends", ...packages]]) {
    const { code, output } = await run(apt, args, { env });
    if (code !== 0) throw new Trouble(`${output.trim()}\nno ${what}: this failed:\n  ${command}`);
  }
}
