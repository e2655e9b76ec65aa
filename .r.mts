import { readFileSync } from "node:fs";
const root = process.cwd();
const { analyserOfPack } = await import(root + "/test/support/real-pack.ts");
const { explainAllClaims } = await import(root + "/server/src/features/explain-claims.ts");
const an = analyserOfPack();
let want = "?"; let ok = 0, bad = 0;
const showAll = process.argv.includes("--all"); const why = process.argv.includes("--why");
const src = process.argv[2] === "-s" ? process.argv.slice(3).filter((a) => !a.startsWith("--")).join("\n") : readFileSync(process.argv[2]!, "utf8");
for (const line of src.split("\n")) {
  const t = line.trim(); if (!t) continue;
  if (t.startsWith("#")) { want = t.slice(1).trim(); continue; }
  const analysis = an.analyse({ text: t, languageId: "markdown" });
  const fs = analysis.findings.filter((f: any) => !f.code.startsWith("style"));
  const codes = fs.map((f: any) => `${f.code}«${t.slice(f.start, f.end)}»`);
  const good = want === "0" ? fs.length === 0 : fs.some((f: any) => want.split("|").some((w) => f.code.startsWith(w))) ;
  if (good) ok++; else bad++;
  if (!good || showAll) {
    console.log(`${good ? "ok " : "BAD"} [${want}] ${t}\n      ${codes.join(" ; ")}`);
    if (why && !(good && !showAll)) for (const s of explainAllClaims(an, analysis, "en") as any[]) {
      console.log("      topics:", s.topics.join(" | "));
      for (const c of s.claims) {
        console.log(`      «${c.words}» who=${c.who} what=${c.what} ${c.positive ? "" : "NOT "}${c.change} ${c.force} gates=${c.gates.join(",")} hedges=${c.hedges.map((h: any) => h.kind)}`);
        for (const k of c.compared) { const r: any = k.outcome; const w = r.code ?? (r.reason === "gate" ? "gate:" + r.gate : r.reason); if (w !== "other-object" || process.argv.includes("--others")) console.log(`          ${k.note.commitment.id} ${k.read.what} ${k.read.change}: ${w}`); }
      }
    }
  }
}
console.log(ok, "ok", bad, "bad");
