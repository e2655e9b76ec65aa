import en from "../../../data/language/en/roles.json";
import nl from "../../../data/language/nl/roles.json";
import { inLanguage } from "../language/in-language";

/** What somebody does with a thing that only one does: "lead", "publish". Two verbs of one role say the same. */
export type Role = string;

/** The role of whoever takes part: the parties of a list. */
export const memberRole: Role = "member";

/** Of what goes from one to another: whatever role that is. */
export const anyRole: Role = "*";

/** How a language says who does what with a thing. */
export interface RoleWords {
  /** By lemma, with its prefix. */
  readonly verbs: ReadonlyMap<string, Role>;
  /** Nouns of what is done ("leiding") and of who does it ("trekker"). */
  readonly nouns: ReadonlyMap<string, Role>;
  readonly memberVerbs: ReadonlySet<string>;
  readonly memberNouns: ReadonlySet<string>;
  /** Verbs that say nothing but that a noun's role is somebody's. */
  readonly light: ReadonlySet<string>;
  readonly responsible: ReadonlySet<string>;
  /** Prepositions behind which the doer of a noun stands. */
  readonly doer: ReadonlySet<string>;
  /** Those behind which the doer of a passive stands. */
  readonly agent: ReadonlySet<string>;
  readonly to: ReadonlySet<string>;
  /** Verbs by which a role goes to another, and the prepositions before that one. */
  readonly transfers: ReadonlySet<string>;
  readonly toward: ReadonlySet<string>;
  /** Before what members are in. */
  readonly within: ReadonlySet<string>;
  /** Parties that may be anybody. */
  readonly vague: ReadonlySet<string>;
  /** Ends of names for offices of the state. */
  readonly offices: readonly string[];
  /** Ends of nouns for groups and bodies that act. */
  readonly endings: readonly string[];
}

function read(data: typeof nl | typeof en): RoleWords {
  const byWord = (table: Readonly<Record<string, readonly string[] | undefined>>): [string, Role][] =>
    Object.entries(table).flatMap(([role, words = []]) => words.map((word): [string, Role] => [word, role]));
  return {
    verbs: new Map(byWord(data.verbs)),
    nouns: new Map([...byWord(data.nouns), ...byWord(data.agents)]),
    memberVerbs: new Set(data.members.verbs),
    memberNouns: new Set(data.members.nouns),
    light: new Set(data.light),
    responsible: new Set(data.responsible),
    doer: new Set(data.doer),
    agent: new Set(data.agent),
    to: new Set(data.to),
    transfers: new Set(data.transfers),
    toward: new Set(data.toward),
    within: new Set(data.within),
    vague: new Set(data.vague),
    offices: data.offices,
    endings: data.endings,
  };
}

export const roleWords = inLanguage({ nl: () => read(nl), en: () => read(en) });

/** Whether a name in lower case, of either language, is that of an office of the state. */
export const isOffice = (name: string): boolean =>
  (["nl", "en"] as const).some((lang) => roleWords(lang).offices.some((ending) => name.endsWith(ending)));
