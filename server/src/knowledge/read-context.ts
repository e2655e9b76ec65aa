import type { Span } from "../text/span";
import type { LocalText, Problem } from "./problem";

/** What the readers of the files share: where an entry stands, what is wrong with it, and the note. */
export interface ReadContext {
  readonly at: (of: object, key?: string | number) => Span | undefined;
  readonly error: (at: Span | undefined, code: Problem["code"], message: LocalText) => void;
  readonly warn: (at: Span | undefined, code: Problem["code"], message: LocalText) => void;
  readonly lineOf: (of: object) => number;
  /** Where a quotation stands in `Pack.note`. */
  readonly find: (quotation: string) => readonly [number, number] | undefined;
}
