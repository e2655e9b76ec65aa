import type { LocalText } from "../knowledge/problem";

/** Where in a file something stands; all from 1. */
export interface RefusedPlace {
  /** Name of the part of an archive. */
  readonly part?: string;
  readonly line?: number;
  readonly column?: number;
}

/** A file of others that is not read, with the reason and the place. What reads such files throws nothing else. */
export class Refused extends Error {
  constructor(
    readonly text: LocalText,
    readonly place: RefusedPlace = {},
  ) {
    super(text.en);
  }
}

/** The same refusal, said of a part of an archive. */
export const inPart = (refused: Refused, part: string): Refused =>
  new Refused(refused.text, { part, ...refused.place });
