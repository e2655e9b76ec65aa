import type { TextLanguage, Texts } from "../texts/texts";

/** What the page is made of. Addresses are those by which the page may fetch. */
export interface PageParts {
  readonly language: TextLanguage;
  readonly texts: Pick<Texts, "overviewName" | "exportSvg" | "exportMarkdown">;
  /** Once only: without it no script runs. */
  readonly nonce: string;
  /** What a style sheet of ours may come from. */
  readonly styleSource: string;
  readonly script: string;
  readonly style: string;
}

/**
 * The page of the coverage, without its table, which comes as a message. It loads one script and one style sheet, both the
 * extension's; nothing else may be fetched, run or framed.
 */
export function overviewPage({ language, texts, nonce, styleSource, script, style }: PageParts): string {
  const policy = `default-src 'none'; style-src ${styleSource}; script-src 'nonce-${nonce}'`;
  const { overviewName, exportSvg, exportMarkdown } = texts;
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${escape(policy)}">
<title>${escape(overviewName)}</title>
<link rel="stylesheet" href="${escape(style)}">
</head>
<body>
<main>
<header>
<h1>${escape(overviewName)}</h1>
<div class="buttons">
<button type="button" data-command="svg" disabled>${escape(exportSvg)}</button>
<button type="button" data-command="markdown" disabled>${escape(exportMarkdown)}</button>
</div>
</header>
<div id="progress" hidden><label for="bar"></label><progress id="bar"></progress></div>
<p id="said" class="read" role="status"></p>
<div id="coverage"></div>
<div id="tip" role="tooltip" hidden></div>
</main>
<script nonce="${escape(nonce)}" src="${escape(script)}"></script>
</body>
</html>
`;
}

const escape = (text: string): string =>
  text.replace(/[&<>"]/gu, (character) => entities[character] ?? character);

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
