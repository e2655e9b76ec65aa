/** Languages that drafts are written in. */
export type Language = "nl" | "en";
