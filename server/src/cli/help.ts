export const commands = [
  "check",
  "coverage",
  "fix",
  "explain",
  "term",
  "terms",
  "action",
  "import",
  "pack",
  "lsp",
] as const;

export type Command = (typeof commands)[number];

export const isCommand = (name: string): name is Command => (commands as readonly string[]).includes(name);

export const helpFor = (command: Command): string => help[command];

export const overview = `Notawijzer controleert concepten op wat een nota werkelijk zegt. Uw tekst verlaat uw computer niet.

Gebruik: notawijzer OPDRACHT [opties]

  check [bestanden]    meldingen in concepten (.md, .markdown, .txt, .docx)
  coverage [bestanden] welke acties uit de nota in de concepten voorkomen: tekst, --svg, --md of --json
  fix BESTANDEN        herstelt wat zonder verandering van betekenis kan
  explain [CODE]       uitleg van een regel, of alle regels; --claims "ZIN": hoe een zin wordt gelezen
  term [NAAM]          wat een naam of afkorting betekent
  terms export|import  de begrippen naar en uit TBX, SKOS en CSV, of als woordenlijst voor cSpell
  action [A4-03]       een actie uit de nota, ook met woorden te vinden
  import NOTA          maakt een kennispakket van een nota (.md, .txt, .html, .docx)
  pack MAPPEN          probeert kennispakketten uit en toont waar nota’s elkaar tegenspreken
  lsp --stdio          de taalserver, voor andere editors

  OPDRACHT --help      uitleg van een opdracht
  --version            de versie

Notawijzer checks drafts against what a policy note really says. Your text does not leave your computer.
check: findings in drafts · coverage: which actions of the note the drafts speak of · fix: repairs what cannot
change the meaning · explain: a rule's page · term: what a name or acronym means · terms: the terms to and
from TBX, SKOS and CSV, or as a word list for cSpell · action: an action of the
note · import: makes a pack out of a note · pack: tries packs out · lsp: the language server. --lang en: in English.
`;

const knowledge = `  --config BESTAND     in plaats van notawijzer.yaml in deze map of een map erboven (tot de map met .git)
  --pack MAP           alleen dit kennispakket; mag vaker
  --lang nl|en         taal van de meldingen
  --no-color           zonder kleuren (ook: NO_COLOR)`;

const english = `  --config FILE: instead of notawijzer.yaml here or in a folder above, up to the one with .git
  --pack FOLDER: this pack only, repeatable · --lang nl|en: language of the messages · --no-color`;

const codes = `Afsluitcodes: 0 niets (boven de grens) · 1 meldingen · 2 verkeerd gebruik · 3 bestand of pakket
onleesbaar · 4 interne fout`;

const help: Readonly<Record<Command, string>> = {
  check: `Gebruik: notawijzer check [opties] [bestanden, mappen, patronen of -]

Toont de meldingen in concepten (.md, .markdown, .txt, .docx), dezelfde als in de editor. Mappen worden
doorzocht; “-” is standaardinvoer. Zonder namen: alle concepten van het team.

  --format VORM        text (standaard), json, sarif of github
  --fail-on ERNST      vanaf hier afsluitcode 1: error, warning (standaard), information, hint of never
  --stdin-name NAAM    onder deze naam de standaardinvoer controleren
  --comments KOPIE     van één Word-document een kopie (.docx) maken met de meldingen als opmerkingen;
                       het document zelf en bestanden die er al zijn, blijven zoals ze zijn
  --quiet              zonder samenvatting en voortgang
${knowledge}

${codes}

Usage: shows the findings in drafts, the same as in the editor. Folders are searched; “-” is standard input.
Without names: all of the team's drafts.
  --format text|json|sarif|github · --fail-on error|warning|information|hint|never: exit code 1 from here up
  --stdin-name NAME: check standard input under this name · --quiet: no summary, no progress
  --comments COPY: make a copy (.docx) of one Word document with the findings as comments; the document itself
  and files that are there already stay as they are
${english}
Exit codes: 0 nothing (above the limit) · 1 findings · 2 wrong use · 3 unreadable file or pack · 4 internal
error
`,
  coverage: `Gebruik: notawijzer coverage [opties] [bestanden, mappen, patronen of -]

Toont van elke actie uit de nota of de concepten ernaar verwijzen, haar citeren of noemen, en of een melding
zegt dat zij wordt tegengesproken of afgezwakt. Zonder namen: alle concepten van het team.

  --svg                als afbeelding: notawijzer coverage --svg concepten > overzicht.svg
  --md                 als Markdown
  --json               als JSON, zie docs/cli.md
  --stdin-name NAAM    onder deze naam de standaardinvoer lezen
  --quiet              zonder voortgang
${knowledge}

Afsluitcodes: 0 gelukt · 2 verkeerd gebruik · 3 bestand of pakket onleesbaar · 4 interne fout

Usage: shows for each action of the note whether the drafts refer to it, quote or mention it, and whether a
finding says that it is contradicted or weakened. Without names: all of the team's drafts.
  --svg: as a picture · --md: as Markdown · --json: as JSON · --stdin-name NAME · --quiet: no progress
${english}
Exit codes: 0 done · 2 wrong use · 3 unreadable file or pack · 4 internal error
`,
  fix: `Gebruik: notawijzer fix --diff|--write [opties] bestanden, mappen of patronen

Herstelt wat de betekenis niet kan veranderen. Regeleinden en codering blijven zoals ze zijn.

  --diff               toont de wijzigingen (unified diff); schrijft niets
  --write              schrijft de wijzigingen in de bestanden
  --all                ook het voorkeursherstel van alle andere meldingen; lees het resultaat na
  --stdin-name NAAM    naam van de standaardinvoer (“-”, alleen met --diff)
  --quiet              zonder samenvatting en voortgang
${knowledge}

Afsluitcodes: 0 gelukt · 2 verkeerd gebruik · 3 bestand of pakket onleesbaar · 4 interne fout

Usage: repairs what cannot change the meaning. Line ends and encoding stay as they are.
  --diff: shows the changes, writes nothing · --write: writes them into the files
  --all: the preferred repair of all other findings too; read the result · --stdin-name NAME · --quiet
${english}
Exit codes: 0 done · 2 wrong use · 3 unreadable file or pack · 4 internal error
`,
  explain: `Gebruik: notawijzer explain [CODE]
         notawijzer explain --claims "ZIN" [--json]

Toont de uitleg van een regel, bijvoorbeeld misname/expansion; zonder code de lijst van regels. Met --claims
hoe een zin wordt gelezen: wie, wat, verandering en hoe stellig; waarmee in de nota dat is vergeleken; en
waarom er wel of geen melding is.

  --claims "ZIN"       de zin (of zinnen) om te lezen
  --json               als JSON, zie docs/cli.md
${knowledge}

Usage: shows the page of a rule, such as misname/expansion; without a code the list of rules.
  --claims "SENTENCE": how a sentence is read (who, what, change, how firm), what of the note it was compared
  with, and why there is a finding or none · --json: as JSON
${english}
`,
  term: `Gebruik: notawijzer term [NAAM]

Toont wat een naam of afkorting betekent, wat de nota ervan zegt en hoe het niet heet; zonder naam de
lijst van begrippen.

${knowledge}

Usage: shows what a name or acronym means, what the note says of it and what not to call it; without a name
the list of terms.
${english}
`,
  terms: `Gebruik: notawijzer terms export [--format tbx|skos|csv|cspell] [-o BESTAND]
         notawijzer terms import BESTAND [--format tbx|skos|csv] [-o BESTAND]

export schrijft de begrippen van de kennispakketten als TBX (ISO 30042:2019), als SKOS in Turtle (NL-SBB),
als CSV voor een rekenblad, of als woordenlijst voor cSpell. import leest de eerste drie, ook die van
anderen (IATE), en schrijft een terms.yaml voor een kennispakket. Wat zij niet kunnen bevatten, staat in
docs/cli.md. Een bestand dat er al is, wordt niet overschreven.

  --format VORM        anders volgens de naam: .tbx, .xml, .ttl, .csv of .tsv
  -o, --output BESTAND anders naar de standaarduitvoer
${knowledge}

Afsluitcodes: 0 gelukt · 2 verkeerd gebruik · 3 bestand of pakket onleesbaar · 4 interne fout

Usage: export writes the terms of the packs as TBX, SKOS in Turtle, CSV or a word list for cSpell; import
reads the first three, also those of others (IATE), and writes a terms.yaml for a pack. Files that are there
already are not overwritten.
  --format FORMAT: else by the name · -o, --output FILE: else to standard output
${english}
Exit codes: 0 done · 2 wrong use · 3 unreadable file or pack · 4 internal error
`,
  action: `Gebruik: notawijzer action [CODE of WOORDEN]

Toont een actie uit de nota: waar zij staat, haar woorden en hoe stellig zij is. Bijvoorbeeld:
notawijzer action A4-03, of notawijzer action cofinanciering. Zonder meer: alle acties.

${knowledge}

Usage: shows an action of the note: where it stands, its words and how firm it is. By id or by words; without
either the list.
${english}
`,
  import: `Gebruik: notawijzer import NOTA [-o MAP] [opties]

Maakt een kennispakket van een nota: begrippen, toezeggingen en feiten, met van elk hoe zeker het is en
waarom. Het is zo te gebruiken: notawijzer check --pack MAP CONCEPT. Wat u daarna in de bestanden verbetert,
blijft bewaard als u de nota opnieuw inleest; getoond wordt wat er is gewijzigd.

  -o, --output MAP     waar het pakket komt; zonder opgave een map met de naam van de nota
  --title TITEL        in plaats van de titel in de nota
  --date JJJJ-MM-DD    in plaats van de datum in de nota
  --force              ook over een pakket of map die er al is
  --json               wat er is gedaan als JSON
  --progress           hoe ver het is, op de foutuitvoer: progress 40
  --quiet              zonder samenvatting en voortgang
  --lang nl|en         taal van de meldingen

Afsluitcodes: 0 gelukt · 2 verkeerd gebruik · 3 bestand onleesbaar · 4 interne fout

Usage: makes a pack out of a note: terms, commitments and facts, each with how sure it is and why. What you
correct in its files is kept when the note is imported anew; what has changed is shown.
  -o, --output FOLDER · --title TITLE · --date YYYY-MM-DD · --force: over what is there already
  --json · --progress: how far it is, on the error output · --quiet · --lang nl|en
Exit codes: 0 done · 2 wrong use · 3 unreadable file · 4 internal error
`,
  pack: `Gebruik: notawijzer pack [opties] MAPPEN

Probeert kennispakketten uit: welke zinnen van de nota de lezer niet leest zoals het pakket ze heeft, of de
voorbeelden doen wat zij zeggen, en of er op de nota zelf meldingen zijn. Van meer pakketten ook waar een
latere nota een eerdere tegenspreekt.

  --json               als JSON, zie docs/cli.md
  --lang nl|en         taal van de meldingen

Afsluitcodes: 0 in orde · 1 een voorbeeld of de nota zelf geeft iets anders · 2 verkeerd gebruik
3 pakket onleesbaar · 4 interne fout

Usage: tries packs out: which sentences of the note are not read as the pack has them, whether the examples do
what they say, and whether the note itself has findings. Of several packs also where a later note goes against
an earlier one.
  --json · --lang nl|en
Exit codes: 0 in order · 1 an example or the note itself is otherwise · 2 wrong use · 3 unreadable pack
4 internal error
`,
  lsp: `Gebruik: notawijzer lsp --stdio

Start de taalserver voor editors die het Language Server Protocol spreken. Hij stopt met de editor.

  --pack MAP           alleen dit kennispakket; mag vaker

Usage: starts the language server for editors that speak the Language Server Protocol. It ends with the
editor.
  --pack FOLDER: this pack only, repeatable
`,
};
