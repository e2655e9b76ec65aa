import en from "../../../data/language/en/role-cues.json";
import nl from "../../../data/language/nl/role-cues.json";
import { inLanguage } from "../language/in-language";

/** The words of a role that one has in a thing, by the key of the facts that say who has it. */
export interface RoleCues {
  readonly words: ReadonlySet<string>;
  readonly endings: readonly string[];
  /** Those of the words that are who has the role, not what it is. */
  readonly holders: ReadonlySet<string>;
  /** Prepositions that whoever has it may stand behind; the empty one of a subject. */
  readonly governors: ReadonlySet<string>;
  /** Ends of nouns for those that act for a country. */
  readonly agents: readonly string[];
  /** Words of one that stands by while another has it. */
  readonly following: ReadonlySet<string>;
  /** Nouns that only hold the role: "de rol van voortrekker". */
  readonly neutral: ReadonlySet<string>;
  /** Possessives: whose role it is has been said. */
  readonly own: ReadonlySet<string>;
}

interface RawCues {
  readonly words: readonly string[];
  readonly governors: readonly string[];
}

function read(raw: {
  readonly own: readonly string[];
  readonly neutral: readonly string[];
  readonly holders: readonly string[];
  readonly following: readonly string[];
  readonly agents: readonly string[];
  readonly roles: Readonly<Record<string, RawCues>>;
}): ReadonlyMap<string, RoleCues> {
  const following = new Set(raw.following);
  const own = new Set(raw.own);
  const holders = new Set(raw.holders);
  const neutral = new Set(raw.neutral);
  return new Map(
    Object.entries(raw.roles).map(([key, { words, governors }]) => [
      key,
      {
        words: new Set(words.filter((word) => !word.startsWith("-"))),
        endings: words.filter((word) => word.startsWith("-")).map((word) => word.slice(1)),
        governors: new Set(governors),
        agents: raw.agents,
        following,
        own,
        holders,
        neutral,
      },
    ]),
  );
}

export const roleCuesOf = inLanguage({ nl: () => read(nl), en: () => read(en) });
