/**
 * docs/marketplace.md as it goes into a package, where it is the extension's page. VS Code shows pictures there from `https:` only: neither
 * files of the extension nor data: addresses (tried with 1.139). So with `address` (of the public repository, without a slash at the end)
 * the pictures come from there, and without one they go, with the line that they stand on: the page says in words what they show. Links
 * to files keep their words.
 */
export const packagedReadme = (text, address = "") =>
  text
    .replace(/^(!\[[^\]]*\]\()(?!https:)([^)]*)\)\n\n?/gmu, (line, before, path) =>
      address ? line.replace(`${before}${path}`, `${before}${address}/raw/HEAD/${path}`) : "",
    )
    .replace(/(?<!!)\[([^\]]*)\]\((?!https:|#)[^)]*\)/gu, "$1");

/** What package.json says of where the project is, from its one line `repository`; nothing where that is empty. */
export function packagedManifest({ repository, bugs: _bugs, homepage: _homepage, ...manifest }) {
  if (!repository) return manifest;
  const address = repository.replace(/(?:\.git)?\/?$/u, "");
  return {
    ...manifest,
    repository: { type: "git", url: `${address}.git` },
    bugs: { url: `${address}/issues` },
    homepage: `${address}#readme`,
  };
}
