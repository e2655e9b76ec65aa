/**
 * README.md as it goes into a package. Its pictures and the files that it links to stay behind: no address is known under
 * which a reader of the package would find them. Pictures go with the line that they stand on, links leave their words.
 */
export const packagedReadme = (text) =>
  text
    .replace(/^!\[[^\]]*\]\((?!https:)[^)]*\)\n\n?/gmu, "")
    .replace(/(?<!!)\[([^\]]*)\]\((?!https:|#)[^)]*\)/gu, "$1");
