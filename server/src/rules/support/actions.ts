import type { Commitment, Pack, Section } from "../../knowledge/pack";

/** The actions of a section in their order. */
export const actionsUnder = ({ commitments }: Pack, { title }: Section): readonly Commitment[] =>
  commitments
    .filter(({ kind, section }) => kind === "action" && section === title)
    .sort((a, b) => (a.position ?? 0) - (b.position ?? 0));
