// Says how long it takes to import a note of 300 pages, made from templates, and what comes of it.
//
//   npm run bench:import                 300 pages
//   npm run bench:import -- --pages 30
//
// Times are processor time, V8's own threads included, and the clock. Nothing is written.
import { parseArgs } from "node:util";
import { bundleModules } from "./bundle-modules.mjs";
import { longNote } from "./long-note.mjs";

const { values } = parseArgs({ options: { pages: { type: "string", default: "300" } } });
const { importNote, rules } = await bundleModules(["importing/import-note", "rules/index"], {
  filename: "cli.js",
});

const note = longNote(Number(values.pages));
const spent = (from) => (process.cpuUsage(from).user + process.cpuUsage(from).system) / 1e6;
const begun = process.cpuUsage();
const start = performance.now();
const steps = importNote(note, { name: "nota", today: "2031-06-01" }, rules);
const stages = new Map();
let told = 0;
let longest = 0;
let stage;
let from = begun;
// To ask for the processor time at each step would take a tenth of it.
for (let at = performance.now(), step = steps.next(); ; step = steps.next()) {
  longest = Math.max(longest, performance.now() - at);
  if (step.done || step.value.stage !== stage) {
    if (stage) stages.set(stage, spent(from));
    from = process.cpuUsage();
    stage = step.value.stage;
  }
  if (step.done) {
    const { loaded, dropped } = step.value;
    const { terms, topics, commitments } = loaded.pack;
    console.log(`${values.pages} pages, ${note.length} characters, ${note.split(/\s+/).length} words`);
    for (const [stage, seconds] of stages) console.log(`  ${stage.padEnd(8)} ${seconds.toFixed(2)} s`);
    console.log(
      `  in all   ${spent(begun).toFixed(2)} s, ${((performance.now() - start) / 1000).toFixed(2)} s by the clock, told ${told} times, at most ${longest.toFixed(0)} ms between two`,
    );
    console.log(`  ${terms.length} terms, ${topics.length} topics, ${commitments.length} commitments; ${dropped.length} alarms on the note left out, ${loaded.problems.length} problems`); // prettier-ignore
    if (process.env.PROBLEMS)
      for (const { file, line, message } of loaded.problems.slice(0, 8))
        console.log(`  ${file}:${line} ${message.nl}`);
    break;
  }
  told++;
  at = performance.now();
}
