import { Document } from "yaml";
import type { ReviewOperation } from "./review";

/** review.yaml with these decisions. */
export function writeReview(operations: readonly ReviewOperation[]): string {
  const document = new Document(operations, { aliasDuplicateObjects: false });
  document.commentBefore =
    " Wat bij het nazien is besloten; wordt bij opnieuw inlezen opnieuw toegepast (docs/own-pack.md).";
  return document.toString({ lineWidth: 120 });
}
