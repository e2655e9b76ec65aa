import { families, precisionOf, recallOf, scoreOutcomes, type FamilyScore, type Outcome } from "./score";

const share = (part: number): string => part.toFixed(3).replace(/^0/, "").padStart(5);

function row(name: string, score: FamilyScore): string {
  const found = `${score.found}/${score.passages}`;
  const recall = score.passages > 0 ? share(recallOf(score)) : "    –";
  const precision = score.right + score.alarms > 0 ? share(precisionOf(score)) : "    –";
  return `  ${name.padEnd(24)} ${found.padStart(8)}  ${recall} ${precision} ${String(score.alarms).padStart(6)}`;
}

const head = `  ${"".padEnd(24)} ${"found".padStart(8)} recall precision alarms`;

/** What a set of passages comes to, by family, as lines of a table. */
export function familyTable(name: string, outcomes: readonly Outcome[]): string {
  const { byFamily, all, clean } = scoreOutcomes(outcomes);
  const rows = families.flatMap((family) => {
    const score = byFamily[family];
    return score.passages + score.right + score.alarms > 0 ? [row(family, score)] : [];
  });
  return [
    name,
    head,
    ...rows,
    row("all", all),
    `  ${"clean, alarmed".padEnd(24)} ${`${clean.alarmed}/${clean.passages}`.padStart(8)}`,
  ].join("\n");
}

/** The same by what the passages call their phenomenon, the worst found first; the clean ones with those alarmed. */
export function phenomenonTable(outcomes: readonly Outcome[]): string {
  const phenomenonOf = ({ passage: { phenomenon, type } }: Outcome): string => phenomenon ?? type;
  const rows = [...new Set(outcomes.map(phenomenonOf))].map((phenomenon) => ({
    phenomenon,
    ...scoreOutcomes(outcomes.filter((outcome) => phenomenonOf(outcome) === phenomenon)),
  }));
  return rows
    .sort((a, b) => recallOf(a.all) - recallOf(b.all) || b.all.passages - a.all.passages)
    .map(({ phenomenon, all, clean }) => `${row(phenomenon, all)}   clean ${clean.alarmed}/${clean.passages}`)
    .join("\n");
}
