import type { ClaimSpec, ValueSpec } from "./claim-spec";
import type { Language } from "./pack";
import { leftOut, shorten } from "./problem-text";
import type { ReadContext } from "./read-context";

type PerLanguage = Partial<Readonly<Record<Language, readonly string[]>>>;

/** A claim as the schema of commitments.yaml lets it through. */
export type ClaimSource = Pick<ClaimSpec, "actor" | "direction"> &
  Partial<Omit<ClaimSpec, "object">> & {
    readonly object: Pick<ClaimSpec["object"], "head" | "about"> & {
      readonly with?: readonly string[];
      readonly heads?: PerLanguage;
    };
  };

/** A value as the schema of commitments.yaml lets it through. */
export type ValueSource = Omit<ValueSpec, "closed" | "cues" | "labels"> & {
  readonly closed?: boolean;
  readonly cues?: PerLanguage;
  readonly labels?: Readonly<Record<string, PerLanguage>>;
};

/** What claims and values may refer to. */
export interface Referents {
  /** Ids of terms and topics. */
  readonly subjects: ReadonlySet<string>;
  readonly isActor: (id: string) => boolean;
}

/**
 * The usable claims with their defaults. An id in `about` or `parts` that is unknown is left out alone; with one in `actor`,
 * `with` or `partners` the claim would say more than its author meant, so it is left out itself.
 */
export function readClaims(
  sources: readonly ClaimSource[],
  known: Referents,
  context: ReadContext,
): readonly ClaimSpec[] {
  return sources.flatMap((source) => {
    const { object, parts = [], partners = [], ...rest } = source;
    const about = object.about.filter((id, i) => isSubject(id, object.about, i, id, known, context));
    const needed = object.with ?? [];
    const restricted = needed.map((id, i) => isSubject(id, needed, i, undefined, known, context));
    const named = partners.map((id, i) => isActor(id, partners, i, known, context));
    const acts = isActor(source.actor, source, "actor", known, context);
    const extent = parts.filter((id, i) => isSubject(id, parts, i, id, known, context));
    if (about.length === 0 || !acts || [...restricted, ...named].includes(false)) return [];
    return [
      {
        ...rest,
        polarity: source.polarity ?? "positive",
        force: source.force ?? "does",
        object: {
          head: object.head,
          about,
          with: needed,
          heads: { nl: object.heads?.nl ?? [], en: object.heads?.en ?? [] },
        },
        partners,
        closed: source.closed ?? false,
        joint: source.joint ?? false,
        parts: extent,
      },
    ];
  });
}

/** The values of something that is known, with their defaults. */
export function readValues(
  sources: readonly ValueSource[],
  known: Referents,
  context: ReadContext,
): readonly ValueSpec[] {
  return sources.flatMap((source) => {
    const { cues, labels, closed = false, ...rest } = source;
    if (!isSubject(source.of, source, "of", undefined, known, context)) return [];
    return [
      {
        ...rest,
        closed,
        ...(cues && { cues: bothLanguages(cues) }),
        ...(labels && { labels: namesOf(labels, source, context) }),
      },
    ];
  });
}

const bothLanguages = ({ nl = [], en = [] }: PerLanguage): Readonly<Record<Language, readonly string[]>> => ({
  nl,
  en,
});

/** The names of labels that the set has; others are reported and left out. */
function namesOf(
  labels: Readonly<Record<string, PerLanguage>>,
  { set = [] }: ValueSource,
  context: ReadContext,
): NonNullable<ValueSpec["labels"]> {
  const known = new Set(set.map(String));
  const entries = Object.entries(labels).filter(([label]) => {
    if (known.has(label)) return true;
    context.warn(
      context.at(labels, label),
      "pack/unknown-id",
      leftOut(
        {
          nl: `«${shorten(label)}» staat niet in set.`,
          en: `“${shorten(label)}” is not in set.`,
        },
        label,
      ),
    );
    return false;
  });
  return Object.fromEntries(entries.map(([label, names]) => [label, bothLanguages(names)]));
}

/** Whether an id is that of a term or topic; reports at field or item `key` of `of` what is left out otherwise. */
function isSubject(
  id: string,
  of: object,
  key: string | number,
  lost: string | undefined,
  known: Referents,
  context: ReadContext,
): boolean {
  if (known.subjects.has(id)) return true;
  context.warn(
    context.at(of, key),
    "pack/unknown-id",
    leftOut(
      {
        nl: `Er is geen begrip of onderwerp «${shorten(id)}» in terms.yaml of topics.yaml.`,
        en: `There is no term or topic “${shorten(id)}” in terms.yaml or topics.yaml.`,
      },
      lost,
    ),
  );
  return false;
}

function isActor(
  id: string,
  of: object,
  key: string | number,
  known: Referents,
  context: ReadContext,
): boolean {
  if (known.isActor(id)) return true;
  context.warn(
    context.at(of, key),
    "pack/unknown-actor",
    leftOut(
      {
        nl: `«${shorten(id)}» is geen landcode, geen afkorting van een organisatie en geen kenmerk uit actors.`,
        en: `“${shorten(id)}” is no country code, no acronym of an organisation and no id from actors.`,
      },
      undefined,
    ),
  );
  return false;
}
