import type { Knowledge } from "../knowledge/knowledge";
import { subjectKey, type Subject } from "./subject";

/** The term or action that a key names (see {@link subjectKey}); undefined where the packs in force have none. */
export function findSubject({ packs }: Pick<Knowledge, "packs">, key: string): Subject | undefined {
  for (const pack of packs) {
    const subjects: readonly Subject[] = [
      ...pack.terms.map((term): Subject => ({ kind: "term", pack, term })),
      ...pack.commitments
        .filter(({ kind }) => kind === "action")
        .map((action): Subject => ({ kind: "action", pack, action })),
    ];
    const found = subjects.find((subject) => subjectKey(subject) === key);
    if (found) return found;
  }
  return undefined;
}
