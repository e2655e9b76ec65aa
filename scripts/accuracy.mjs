// Says how many of the errors in the labelled passages (test/accuracy) are found, and what is marked without being one.
//
//   npm run accuracy                          every set, by family
//   npm run accuracy -- --phenomena           by phenomenon too
//   npm run accuracy -- claims adversarial    only these sets
import { phenomenonTable, familyTable } from "../test/accuracy/score-table.ts";
import { outcomesOf, setNames } from "../test/accuracy/sets.ts";

const options = process.argv.slice(2);
const asked = setNames.filter((name) => options.includes(name));
const sets = asked.length > 0 ? asked : setNames;

for (const name of sets) {
  const outcomes = outcomesOf(name);
  console.log(`\n${familyTable(name, outcomes)}`);
  if (options.includes("--phenomena")) console.log(`\n${phenomenonTable(outcomes)}`);
}
