import type { Analyser } from "../analysis/analyse";
import type { Finding } from "../analysis/finding";
import { commentAuthor, wordComments as commentsOn } from "../features/word-comment";
import type { LocalText } from "../knowledge/problem";
import type { BlockDocument } from "../text/block";
import type { Span } from "../text/span";
import { nextTurn } from "./next-turn";
import { wordComments, type WordCommentsParams, type WordCommentsResult } from "./requests";
import { guarded, type Session } from "./session";
import { longestDraft } from "./longest-draft";

/** A Word document as a draft; files as base64. */
interface WordDocument {
  readonly text: string;
  readonly document: BlockDocument;
  readonly withComments: (
    comments: readonly (Span & { readonly paragraphs: readonly string[] })[],
    author: { readonly name: string; readonly initials: string; readonly date: string },
  ) => { readonly data: string } | NotRead;
}

interface NotRead {
  readonly refused: LocalText;
}

/** Reads a .docx file. */
export type OpenWord = (data: string) => Promise<WordDocument | NotRead>;

/** Milliseconds of reading after which others get their turn. */
const slice = 8;

const tooMuchText: LocalText = {
  nl: "Het document bevat te veel tekst om te controleren.",
  en: "The document holds too much text to be checked.",
};

/** Registers the request for a copy of a Word document with the findings as comments. */
export function registerWordHandlers(session: Session, open: OpenWord | undefined): void {
  session.connection.onRequest(
    wordComments,
    guarded(session, wordComments, null, (params: WordCommentsParams) =>
      open && typeof params?.data === "string" && typeof params.uri === "string"
        ? answer(session, open, params)
        : null,
    ),
  );
}

async function answer(
  session: Session,
  open: OpenWord,
  { uri, data }: WordCommentsParams,
): Promise<WordCommentsResult> {
  const { analyser, knowledge, settings } = await session.contexts.ofFile(uri);
  const { lang } = settings;
  const word = await open(data);
  if ("refused" in word) return { refused: word.refused[lang] };
  if (word.text.length > longestDraft) return { refused: tooMuchText[lang] };
  const findings = await findingsIn(word, analyser.steps, session.today());
  if (findings.length === 0) return { comments: 0 };
  const { comments } = commentsOn(findings, knowledge, lang);
  const made = word.withComments(comments, { ...commentAuthor, date: `${session.today()}T00:00:00Z` });
  if ("refused" in made) return { refused: made.refused[lang] };
  return { comments: comments.length, data: made.data };
}

async function findingsIn(
  { text, document }: WordDocument,
  steps: Analyser["steps"],
  today: string,
): Promise<readonly Finding[]> {
  const all = steps({ text, languageId: "plaintext", document, today });
  for (let since = performance.now(); ;) {
    const step = all.next();
    if (step.done) return step.value.findings;
    if (performance.now() - since < slice) continue;
    await nextTurn();
    since = performance.now();
  }
}
