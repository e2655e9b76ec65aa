import type MarkdownIt from "markdown-it";
import type { GlossaryResult } from "../../../server/src/lsp/requests";

type Action = GlossaryResult["actions"][number];
type CoreState = Parameters<Parameters<MarkdownIt["core"]["ruler"]["push"]>[1]>[0];
type Token = CoreState["tokens"][number];

/** What the preview says itself, in the language of our texts. */
export interface PreviewTexts {
  readonly citedActions: string;
}

/**
 * A plugin for the editor's Markdown preview: acronyms of the notes get their full name, references to actions lead to the
 * note's words, which are set at the end of the preview. All text is escaped; there is no script and no address of elsewhere.
 */
export function createMarkdownPlugin(
  glossary: () => GlossaryResult | undefined,
  texts: () => PreviewTexts,
): (md: MarkdownIt) => MarkdownIt {
  let indexed: { readonly of: GlossaryResult; readonly index: Index } | undefined;
  const indexOf = (of: GlossaryResult): Index => {
    if (indexed?.of !== of) indexed = { of, index: index(of) };
    return indexed.index;
  };
  return (md) => {
    md.core.ruler.push("notawijzer", (state) => {
      const known = glossary();
      if (!known) return;
      const cited = new Map<string, Action>();
      const site: Site = { state, escape: md.utils.escapeHtml, index: indexOf(known), cited };
      for (const token of state.tokens)
        if (token.type === "inline" && token.children) token.children = annotate(token.children, site);
      if (cited.size > 0) state.tokens.push(...appendix(site, texts().citedActions));
    });
    return md;
  };
}

interface Index {
  readonly acronyms: ReadonlyMap<string, string>;
  readonly actions: ReadonlyMap<string, Action>;
}

interface Site {
  readonly state: CoreState;
  readonly escape: (text: string) => string;
  readonly index: Index;
  /** Actions that the draft refers to, by id, in the order of the text. */
  readonly cited: Map<string, Action>;
}

const keyOf = (section: string, ordinal: string): string => `${section}|${ordinal.toLowerCase()}`;

const index = ({ acronyms, actions }: GlossaryResult): Index => ({
  acronyms: new Map(acronyms.map(({ form, name }) => [form, name])),
  actions: new Map(actions.map((action) => [keyOf(action.section, action.ordinal), action])),
});

/** "onder ‘TITEL’, derde actie" and "derde actie onder ‘TITEL’", or a word that may be an acronym. */
const pattern =
  /(?:onder|under) [‘'“"](?<title>[^’'”"\n]{1,200})[’'”"], (?<ordinal>[\p{L}\p{N}]+) (?:actie|action)|(?<ordinal2>[\p{L}\p{N}]+) (?:actie|action) (?:onder|under) [‘'“"](?<title2>[^’'”"\n]{1,200})[’'”"]|(?<![\p{L}\p{N}])(?<word>\p{Lu}[\p{L}\p{N}]+)/gu;

function annotate(tokens: readonly Token[], site: Site): Token[] {
  let depth = 0;
  return tokens.flatMap((token) => {
    if (token.type === "link_open") depth++;
    if (token.type === "link_close") depth--;
    return token.type === "text" && depth === 0 ? pieces(token, site) : [token];
  });
}

function pieces(token: Token, site: Site): Token[] {
  const { state, escape, index, cited } = site;
  const { content } = token;
  const out: Token[] = [];
  let done = 0;
  const add = (type: "text" | "html_inline", text: string): void => {
    const piece = new state.Token(type, "", 0);
    piece.content = text;
    piece.level = token.level;
    out.push(piece);
  };
  for (const match of content.matchAll(pattern)) {
    const { title, ordinal, title2, ordinal2, word } = match.groups!;
    const html = word
      ? abbreviation(word, index, escape)
      : reference(match[0], index.actions.get(keyOf(title ?? title2!, ordinal ?? ordinal2!)), cited, escape);
    if (html === undefined) continue;
    if (match.index > done) add("text", content.slice(done, match.index));
    add("html_inline", html);
    done = match.index + match[0].length;
  }
  if (done === 0) return [token];
  if (done < content.length) add("text", content.slice(done));
  return out;
}

function abbreviation(word: string, { acronyms }: Index, escape: Site["escape"]): string | undefined {
  const name = acronyms.get(word);
  return name === undefined ? undefined : `<abbr title="${escape(name)}">${escape(word)}</abbr>`;
}

function reference(
  words: string,
  action: Action | undefined,
  cited: Map<string, Action>,
  escape: Site["escape"],
): string | undefined {
  if (!action) return undefined;
  cited.set(action.id, action);
  return `<a href="#${anchor(action)}" title="${escape(action.quotation)}">${escape(words)}</a>`;
}

const anchor = ({ id }: Action): string => `notawijzer-${encodeURIComponent(id)}`;

/** The note's words of the actions that the draft refers to. */
function appendix({ state, escape, cited }: Site, title: string): Token[] {
  const items = [...cited.values()].map(
    (action) =>
      `<li id="${anchor(action)}"><q>${escape(action.quotation)}</q> (${escape(action.place)})</li>`,
  );
  const block = new state.Token("html_block", "", 0);
  block.content = `<section class="notawijzer-acties"><hr><h2>${escape(title)}</h2><ol>${items.join("")}</ol></section>\n`;
  return [block];
}
