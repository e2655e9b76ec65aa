// The floor of a command line: Node reads the drafts of a folder and looks for some ninety names in them.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const [folder, packFile] = process.argv.slice(2);
const pack = JSON.parse(readFileSync(packFile, "utf8"));
const names = pack.terms.flatMap(({ hiddenLabel }) => hiddenLabel.map(({ form }) => form)).slice(0, 90);
let found = 0;
for (const name of readdirSync(folder)) {
  const text = readFileSync(join(folder, name), "utf8");
  for (const one of names) for (let at = text.indexOf(one); at >= 0; at = text.indexOf(one, at + 1)) found++;
}
console.log(found);
