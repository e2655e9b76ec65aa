/** More alternatives than this are not tried: `{a,b}` ten times over would be a thousand patterns. */
const maxAlternatives = 256;

/**
 * Whether `path` (with `/`, relative to the folder that the glob is meant from) fits. `*` and `?` stay within a name, `**`
 * spans folders, `{md,txt}` gives alternatives, `[a-z]` and `[!a-z]` sets. Case counts. Takes time in proportion to glob
 * times path at most, whatever the glob.
 */
export function matchesGlob(glob: string, path: string): boolean {
  const names = path.split("/");
  return alternatives(glob.replace(/^\.\//, "")).some((pattern) => matchesNames(pattern.split("/"), names));
}

/** Whether the text means more than itself as a glob. */
export const isGlob = (text: string): boolean => /[*?{[]/.test(text);

/** The glob's alternatives with all braces written out; a glob with too many or unclosed braces is taken literally. */
function alternatives(glob: string): readonly string[] {
  let patterns = [glob];
  for (;;) {
    const next: string[] = [];
    let changed = false;
    for (const pattern of patterns) {
      const parts = innermostBraces(pattern);
      if (!parts) {
        next.push(pattern);
        continue;
      }
      changed = true;
      for (const choice of parts.choices) next.push(parts.before + choice + parts.after);
      if (next.length > maxAlternatives) return [glob];
    }
    if (!changed) return patterns;
    patterns = next;
  }
}

function innermostBraces(pattern: string) {
  const close = pattern.indexOf("}");
  const open = close < 0 ? -1 : pattern.lastIndexOf("{", close);
  if (open < 0) return undefined;
  return {
    before: pattern.slice(0, open),
    choices: pattern.slice(open + 1, close).split(","),
    after: pattern.slice(close + 1),
  };
}

/** `*` over units and `**` over names are the same search: on a mismatch the last star takes one more. */
function matchesNames(patterns: readonly string[], names: readonly string[]): boolean {
  return search(
    patterns.length,
    names.length,
    (p) => patterns[p] === "**",
    (p, n) => matchesName(patterns[p]!, names[n]!),
  );
}

function matchesName(pattern: string, name: string): boolean {
  const parts = nameParts(pattern);
  return search(
    parts.length,
    name.length,
    (p) => parts[p] === "*",
    (p, n) => fits(parts[p]!, name[n]!),
  );
}

type NamePart = string | { readonly negated: boolean; readonly set: string };

function nameParts(pattern: string): readonly NamePart[] {
  const parts: NamePart[] = [];
  for (let i = 0; i < pattern.length; i++) {
    const close = pattern[i] === "[" ? pattern.indexOf("]", i + 2) : -1;
    if (close < 0) {
      parts.push(pattern[i]!);
      continue;
    }
    const negated = pattern[i + 1] === "!" || pattern[i + 1] === "^";
    parts.push({ negated, set: pattern.slice(i + (negated ? 2 : 1), close) });
    i = close;
  }
  return parts;
}

function fits(part: NamePart, unit: string): boolean {
  if (typeof part === "string") return part === "?" || part === unit;
  const { set, negated } = part;
  for (let i = 0; i < set.length; i++) {
    const isRange = set[i + 1] === "-" && i + 2 < set.length;
    if (isRange ? set[i]! <= unit && unit <= set[i + 2]! : set[i] === unit) return !negated;
    if (isRange) i += 2;
  }
  return negated;
}

function search(
  patternLength: number,
  length: number,
  isStar: (p: number) => boolean,
  matches: (p: number, n: number) => boolean,
): boolean {
  let p = 0;
  let n = 0;
  let star = -1;
  let retry = 0;
  while (n < length) {
    if (p < patternLength && isStar(p)) {
      star = p++;
      retry = n;
    } else if (p < patternLength && matches(p, n)) {
      p++;
      n++;
    } else if (star >= 0) {
      p = star + 1;
      n = ++retry;
    } else return false;
  }
  while (p < patternLength && isStar(p)) p++;
  return p === patternLength;
}
