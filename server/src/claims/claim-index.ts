import type { ClaimSpec } from "../knowledge/claim-spec";
import type { Knowledge } from "../knowledge/knowledge";
import type { Commitment, Pack } from "../knowledge/pack";
import type { Language } from "../language/language";
import { stemOf } from "../language/noun-stem";
import { lexiconOf } from "../reader/words/lexicon";
import type { Carrier } from "../reader/words/lexicon-entries";
import { indexPhrases, type PhraseIndex } from "../reader/words/phrase-index";
import { indexTopics, qualified, type TopicIndex } from "./topic-index";

/** A claim of a commitment, ready to be compared; topic ids are "pack/topic". */
export interface NoteClaim {
  readonly pack: Pack;
  readonly commitment: Commitment;
  readonly spec: ClaimSpec;
  readonly about: ReadonlySet<string>;
  readonly with: readonly string[];
  /** Of these, topics that the name of the own side is one of: who speaks for it need not name it. */
  readonly ownTopics: ReadonlySet<string>;
  readonly parts: ReadonlySet<string>;
  readonly carriers: ReadonlySet<Carrier>;
  /** Stems of the words that the object may be headed by. */
  readonly heads: Readonly<Record<Language, ReadonlySet<string>>>;
  /** Whether the note's own author is the actor. */
  readonly own: boolean;
}

export interface PackActorForm {
  readonly form: string;
  readonly id: string;
  readonly side: "own" | "other";
}

/** What all packs claim, by topic. */
export interface ClaimIndex {
  readonly topics: TopicIndex;
  readonly claims: readonly NoteClaim[];
  readonly byTopic: ReadonlyMap<string, readonly NoteClaim[]>;
  /** For each topic those that a claim about it, or about a part of it, names or asks for. */
  readonly besides: ReadonlyMap<string, ReadonlySet<string>>;
  /** Ids of topics as a short text, the same each time: what is kept by many of them would otherwise be mostly names. */
  readonly shortIds: (ids: readonly string[]) => string;
  /** Topics that facts with a value are about. */
  readonly facts: ReadonlySet<string>;
  readonly actors: Readonly<Record<Language, PhraseIndex<PackActorForm>>>;
}

export function indexClaims({ packs }: Knowledge): ClaimIndex {
  const claims = packs.flatMap((pack) =>
    pack.commitments.flatMap((commitment) =>
      commitment.claims.map((spec) => noteClaim(pack, commitment, spec)),
    ),
  );
  const byTopic = new Map<string, NoteClaim[]>();
  for (const claim of claims)
    for (const id of new Set([...claim.about, ...claim.parts])) {
      const list = byTopic.get(id);
      if (list) list.push(claim);
      else byTopic.set(id, [claim]);
    }
  const besides = new Map(
    [...byTopic].map(
      ([id, list]) => [id, new Set(list.flatMap((claim) => [...claim.about, ...claim.with]))] as const,
    ),
  );
  const facts = new Set<string>();
  // Topics that only facts with a value are about make a sentence worth reading too.
  for (const pack of packs)
    for (const { values } of pack.commitments)
      for (const { of } of values) {
        const id = qualified(pack, of);
        facts.add(id);
        if (!byTopic.has(id)) byTopic.set(id, []);
      }
  const forms = (lang: Language): PhraseIndex<PackActorForm> =>
    indexPhrases(
      packs.flatMap(({ actors }) =>
        actors.flatMap(({ id, side, forms }) => forms[lang].map((form) => ({ form, id, side }))),
      ),
      ({ form }) => [form],
    );
  return {
    topics: indexTopics(packs),
    claims,
    byTopic,
    besides,
    shortIds: createShortIds(),
    facts,
    actors: { nl: forms("nl"), en: forms("en") },
  };
}

function createShortIds(): (ids: readonly string[]) => string {
  const known = new Map<string, string>();
  const short = (id: string): string => {
    const old = known.get(id);
    if (old !== undefined) return old;
    const fresh = known.size.toString(36);
    known.set(id, fresh);
    return fresh;
  };
  return (ids) => ids.map(short).join(" ");
}

function noteClaim(pack: Pack, commitment: Commitment, spec: ClaimSpec): NoteClaim {
  const actor = pack.actors.find(({ id }) => id === spec.actor);
  const heads = (lang: Language): ReadonlySet<string> =>
    new Set(
      [...(lang === pack.language ? [spec.object.head] : []), ...spec.object.heads[lang]].map((head) =>
        stemOf(head.toLowerCase(), lang),
      ),
    );
  return new IndexedClaim({
    pack,
    commitment,
    spec,
    about: new Set(spec.object.about.map((id) => qualified(pack, id))),
    with: spec.object.with.map((id) => qualified(pack, id)),
    ownTopics: new Set(spec.object.with.flatMap((id) => (isOwnTopic(pack, id) ? [qualified(pack, id)] : []))),
    parts: new Set(spec.parts.map((id) => qualified(pack, id))),
    heads: { nl: heads("nl"), en: heads("en") },
    own: actor ? actor.side === "own" : spec.actor === homeCountry,
  });
}

/** A class for its getter's sake: one in an object that is written out would give each claim a hidden class of its own. */
class IndexedClaim implements NoteClaim {
  readonly pack: Pack;
  readonly commitment: Commitment;
  readonly spec: ClaimSpec;
  readonly about: ReadonlySet<string>;
  readonly with: readonly string[];
  readonly ownTopics: ReadonlySet<string>;
  readonly parts: ReadonlySet<string>;
  readonly heads: NoteClaim["heads"];
  readonly own: boolean;
  private made: ReadonlySet<Carrier> | undefined = undefined;

  constructor(claim: Omit<NoteClaim, "carriers">) {
    this.pack = claim.pack;
    this.commitment = claim.commitment;
    this.spec = claim.spec;
    this.about = claim.about;
    this.with = claim.with;
    this.ownTopics = claim.ownTopics;
    this.parts = claim.parts;
    this.heads = claim.heads;
    this.own = claim.own;
  }

  /** The lexicon is read for the first sentence that is compared, not for the index. */
  get carriers(): ReadonlySet<Carrier> {
    return (this.made ??= carriersOf(this.spec.object.head, this.pack.language));
  }
}

const isOwnTopic = (pack: Pack, topic: string): boolean => {
  const phrases = pack.topics.find(({ id }) => id === topic)?.phrases[pack.language] ?? [];
  return pack.actors.some(({ id, side }) => side === "own" && phrases.includes(id));
};

const carriersOf = (head: string, lang: Language): ReadonlySet<Carrier> =>
  new Set(
    (lexiconOf(lang).nouns.get(head.toLowerCase()) ?? []).flatMap(({ carrier }) =>
      carrier ? [carrier] : [],
    ),
  );

/** The state whose ministries write the notes. */
const homeCountry = "NL";
