import { clashOrWordRule } from "../support/word-clash";

/** The draft says that something is not yet, or no longer, while the note says that it is; or the other way round. */
export const status = clashOrWordRule(
  "contradiction/status",
  {
    nl: "geeft een andere stand van zaken dan de nota",
    en: "gives another state of affairs than the note",
  },
  "status",
);
