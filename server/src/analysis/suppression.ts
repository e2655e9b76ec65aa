import type { Block } from "../text/block";
import type { Span } from "../text/span";
import type { Finding } from "./finding";

/** How far a suppression comment reaches. */
export type SuppressionScope = "here" | "paragraph" | "document";

/** `<!-- notawijzer: negeer misname/compound – reden -->`, with absolute offsets. */
export interface Suppression extends Span {
  readonly scope: SuppressionScope;
  /** Codes or families; empty: all. */
  readonly codes: readonly string[];
  readonly reason: string;
  /** The block that the comment stands in, or the next one where it stands on its own. */
  readonly block: Span;
}

const scopes: Readonly<Record<string, SuppressionScope>> = {
  negeer: "here",
  "negeer-alinea": "paragraph",
  "negeer-document": "document",
  ignore: "here",
  "ignore-paragraph": "paragraph",
  "ignore-document": "document",
};

const shape =
  /^<!--\s*notawijzer:\s*([a-z-]+)((?:[ ,]+[a-z]+(?:\/[a-z-]+)?)*)\s*(?:(?:–|—|--|:)\s*([\s\S]*?))?\s*-->$/;

/** The comment that keeps findings of `code`, for insertion behind a finding or on a line of its own. */
export function suppressionComment(scope: SuppressionScope, code: string, reason: string): string {
  const word = { here: "negeer", paragraph: "negeer-alinea", document: "negeer-document" }[scope];
  const clean = reason.replace(/--+>?/g, "–").replace(/[<>]/g, "").replace(/\s+/g, " ").trim();
  return `<!-- notawijzer: ${word} ${code}${clean ? ` – ${clean}` : ""} -->`;
}

/** All suppression comments of a draft. */
export function readSuppressions(blocks: readonly Block[]): readonly Suppression[] {
  const found: Suppression[] = [];
  blocks.forEach(({ content, start }, index) => {
    for (const comment of content.comments) {
      const match = shape.exec(content.text.slice(comment.start, comment.end));
      const scope = match && scopes[match[1]!];
      if (!match || !scope) continue;
      const target =
        content.kind === "comment"
          ? blocks.slice(index + 1).find((block) => block.content.kind !== "comment")
          : blocks[index];
      found.push({
        start: comment.start + start,
        end: comment.end + start,
        scope,
        codes: match[2]!.split(/[ ,]+/).filter((code) => code && code !== "alles" && code !== "all"),
        reason: (match[3] ?? "").trim(),
        block: target
          ? { start: target.start, end: target.start + target.content.text.length }
          : { start: comment.end + start, end: comment.end + start },
      });
    }
  });
  return found;
}

/** Whether `code` is `pattern` or of that family. */
export const codeFits = (code: string, pattern: string): boolean =>
  code === pattern || code.startsWith(`${pattern}/`);

const concerns = ({ codes }: Suppression, { code }: Finding): boolean =>
  codes.length === 0 || codes.some((pattern) => codeFits(code, pattern));

/**
 * The findings that stay, those that a suppression holds with the first that does, and the suppressions that held none.
 * `findings` are sorted by start.
 */
export function applySuppressions(
  findings: readonly Finding[],
  suppressions: readonly Suppression[],
): {
  readonly kept: readonly Finding[];
  readonly held: ReadonlyMap<Finding, Suppression>;
  readonly unused: readonly Suppression[];
} {
  if (suppressions.length === 0) return { kept: findings, held: new Map(), unused: [] };
  const dropped = new Map<Finding, Suppression>();
  const unused: Suppression[] = [];
  for (const suppression of suppressions) {
    const held = reach(
      suppression,
      findings.filter((finding) => concerns(suppression, finding)),
    );
    if (held.length === 0) unused.push(suppression);
    for (const finding of held) if (!dropped.has(finding)) dropped.set(finding, suppression);
  }
  return { kept: findings.filter((finding) => !dropped.has(finding)), held: dropped, unused };
}

function reach(suppression: Suppression, findings: readonly Finding[]): readonly Finding[] {
  const { scope, block } = suppression;
  if (scope === "document") return findings;
  const inBlock = findings.filter(({ start, end }) => start >= block.start && end <= block.end);
  if (scope === "paragraph") return inBlock;
  // "Here" is the finding that the comment stands behind; else the first one after it.
  const nearest =
    inBlock.findLast(({ end }) => end <= suppression.start) ??
    inBlock.find(({ start }) => start >= suppression.end);
  return nearest ? [nearest] : [];
}
