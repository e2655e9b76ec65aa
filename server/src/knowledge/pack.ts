import type { Language } from "../language/language";
import type { ClaimSpec, PackActor, Topic, ValueSpec } from "./claim-spec";
import type { LocalText } from "./problem";

export type { Language } from "../language/language";

export type Provenance = "nota" | "extern";

/** A checked pack, plain JSON: what `data/packs/<id>/*.yaml` becomes. Every optional field is absent, never null. */
export interface Pack {
  readonly id: string;
  readonly title: string;
  readonly titleEn?: string;
  readonly language: Language;
  /** ISO date of the note. */
  readonly date: string;
  readonly publisher?: string;
  readonly url?: string;
  readonly reference?: string;
  readonly aliases: Readonly<
    Record<Language, { readonly names: readonly string[]; readonly generic: readonly string[] }>
  >;
  readonly lines: readonly ActionLine[];
  readonly sections: readonly Section[];
  /** Slips of the note itself with what it should read: a quotation may have either. */
  readonly slips?: readonly { readonly wrong: string; readonly right: string }[];
  /** Who acts in the claims, apart from countries and organisations. */
  readonly actors: readonly PackActor[];
  readonly terms: readonly Term[];
  /** What claims and values are about and what is no term; no id is that of a term. */
  readonly topics: readonly Topic[];
  readonly commitments: readonly Commitment[];
  /** The note's text as in note.md, with its Markdown marks; empty of a pack of terms alone. */
  readonly note: string;
}

export interface ActionLine {
  readonly n: number;
  readonly inNote?: string;
  readonly title?: Partial<Readonly<Record<Language, string>>>;
  readonly titleSource?: Provenance;
  readonly url?: string;
  /** Phrases that the note ties to this line, lower case. */
  readonly topics: readonly {
    readonly phrase: string;
    readonly quote?: string;
    readonly quoteAt?: readonly [start: number, end: number];
  }[];
}

export interface Section {
  readonly line: number;
  readonly order: number;
  readonly title: string;
  readonly en?: string;
}

export type MisnameKind =
  "expansion" | "acronym" | "spelling" | "compound" | "confusion" | "attribution" | "name-form";

export interface Label {
  readonly form: string;
  /** Right only after this article ("het Europese Defensiefonds"). */
  readonly after?: string;
}

export interface HiddenLabel {
  readonly form: string;
  readonly kind: MisnameKind;
  readonly lang: Language;
  /** Any one of these words in the same sentence makes it certain; absent: always certain. */
  readonly context?: readonly string[];
}

export interface Term {
  readonly id: string;
  readonly prefLabel: Partial<Readonly<Record<Language, string>>>;
  readonly acronym?: Partial<Readonly<Record<Language, string>>>;
  readonly altAcronym: readonly string[];
  readonly altLabel: Readonly<Record<Language, readonly Label[]>>;
  readonly plural: Readonly<Record<Language, readonly string[]>>;
  /** Its article in Dutch, where it takes one in running text. */
  readonly article?: "de" | "het";
  readonly hiddenLabel: readonly HiddenLabel[];
  /** Other things that rightly bear the same acronym or name: never a misname. */
  readonly homonym?: Partial<Readonly<Record<Language, readonly string[]>>>;
  readonly confusedWith: readonly string[];
  readonly owner?: string;
  readonly kind: string;
  /** A proper name: capitals matter. */
  readonly proper: boolean;
  readonly definition?: Partial<Readonly<Record<Language, string>>> & {
    readonly source: Provenance;
    readonly url?: string;
  };
  readonly legalBasis: readonly { readonly title: string; readonly url?: string }[];
  /** A sentence or clause of the note that names it; `quoteAt` is its place in `Pack.note`, UTF-16 offsets. */
  readonly quote?: string;
  readonly quoteAt?: readonly [start: number, end: number];
  readonly keywords: readonly string[];
  readonly related: readonly string[];
  readonly later: readonly Later[];
}

/** Something that has become true since the note. */
export interface Later {
  readonly from: string;
  readonly key?: string;
  readonly value?: string | number;
  readonly text: LocalText;
  readonly source: Provenance;
  readonly url?: string;
}

export type Firmness = "voornemen" | "inspanning" | "ambitie";

export interface Commitment {
  readonly id: string;
  readonly kind: "action" | "promise" | "fact";
  readonly section?: string;
  /** Of an action: within its section, from 1. */
  readonly position?: number;
  readonly line?: number;
  readonly mentionsLine?: number;
  readonly title: LocalText;
  readonly quote: string;
  /** Where the quotation stands in `Pack.note`, UTF-16 offsets. */
  readonly quoteAt: readonly [start: number, end: number];
  readonly firmness?: Firmness;
  readonly terms: readonly string[];
  readonly keywords: Readonly<Record<Language, readonly string[]>>;
  readonly claims: readonly ClaimSpec[];
  readonly values: readonly ValueSpec[];
  readonly later: readonly Later[];
  readonly examples: {
    readonly good: readonly string[];
    readonly bad: readonly string[];
    readonly weakened: readonly string[];
  };
}
