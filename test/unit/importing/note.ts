import { finished } from "../../../server/src/text/finished";
import { importNote, type ImportedNote } from "../../../server/src/importing/import-note";
import type { ReviewOperation } from "../../../server/src/importing/review";
import { rules } from "../../../server/src/rules/index";

/** A small note of another subject, written for these tests. */
export const harbourNote = `# Havenvisie 2031

Ministerie van Zeezaken, 3 maart 2031

## Samen op zee

Met het Noordelijk Havenverbond (NHV) werken zeven havens samen. Het NHV publiceert elk jaar de Kademonitor.

De rederijen vergroten hun laadcapaciteit. Het ministerie verhoogt de bijdrage aan het NHV.

### Acties

- Het ministerie verruimt de walstroomregeling voor zeeschepen.
- Uiterlijk in 2034 komen er 40 walstroompunten.
- De kustwachtdienst wordt niet verkleind.

## Geld

Voor de walstroomregeling is 25 miljoen euro beschikbaar. De walstroomregeling begint op 1 mei 2032.
`;

export function imported(note: string, review: readonly ReviewOperation[] = []): ImportedNote {
  return finished(importNote(note, { name: "nota", today: "2031-06-01" }, rules, review));
}
