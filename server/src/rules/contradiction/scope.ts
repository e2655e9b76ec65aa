import { clashOrWordRule } from "../support/word-clash";

/** The draft excludes outright what the note includes, or keeps to a part of it. */
export const scope = clashOrWordRule(
  "contradiction/scope",
  {
    nl: "sluit uit wat de nota erbij noemt",
    en: "excludes what the note includes",
  },
  "scope",
);
