import { Document, type ParsedNode, type YAMLMap } from "yaml";
import type { SourceFile } from "../knowledge/load-pack";
import type { Ground } from "./proposal";
import type { Proposals } from "./proposals";

/** How sure, in words. */
export const degreeOf = (confidence: number): "hoog" | "middel" | "laag" =>
  confidence >= 0.8 ? "hoog" : confidence >= 0.55 ? "middel" : "laag";

const commentOf = ({ confidence, reason }: Ground): string =>
  ` zekerheid ${degreeOf(confidence)} (${confidence.toFixed(2)}): ${reason.nl}`;

/** The files of the pack that the proposals make, the note among them. */
export function writePack(
  { about, actors, terms, topics, commitments }: Proposals,
  note: string,
): readonly SourceFile[] {
  const head = {
    ...about,
    note: "note.md",
    ...(actors.length > 0 && { actors: actors.map(({ entry }) => entry) }),
  };
  return [
    {
      path: "pack.yaml",
      text: yamlOf(head, "Kennispakket, gemaakt uit de nota. Velden: zie docs/own-pack.md."),
    },
    { path: "terms.yaml", text: listOf(terms, "Begrippen en namen van de nota.") },
    {
      path: "topics.yaml",
      text: listOf(topics, "Waar de beweringen van de nota over gaan, en hoe een concept dat noemt."),
    },
    { path: "commitments.yaml", text: listOf(commitments, "Toezeggingen en feiten van de nota.") },
    { path: "note.md", text: note },
  ];
}

const options = { lineWidth: 120, flowCollectionPadding: true } as const;

function yamlOf(value: object, comment: string): string {
  const document = new Document(value, { aliasDuplicateObjects: false });
  document.commentBefore = ` ${comment}`;
  return document.toString(options);
}

/** A list with above each entry how sure it is and why. */
function listOf(proposals: readonly (Ground & { readonly entry: object })[], comment: string): string {
  const document = new Document(
    proposals.map(({ entry }) => entry),
    { aliasDuplicateObjects: false },
  );
  document.commentBefore = ` ${comment}`;
  const { contents } = document as { contents: ParsedNode | null };
  if (contents && "items" in contents)
    (contents.items as YAMLMap[]).forEach((item, i) => {
      item.commentBefore = commentOf(proposals[i]!);
      item.spaceBefore = true;
    });
  return document.toString(options);
}
