/** UTF-16 units. A longer document is not read: nobody drafts one, and each keystroke would take seconds. */
export const longestDraft = 10_000_000;
