import { readEntries } from "./read-entries";
import { readLater, type LaterSource } from "./read-later";
import type { ReadContext } from "./read-context";
import type { HiddenLabel, Label, Language, MisnameKind, Provenance, Term } from "./pack";
import { leftOut, shorten } from "./problem-text";
import { missingQuotation } from "./read-pack-file";

type PerLanguage<T> = Partial<Readonly<Record<Language, T>>>;

/** An entry of terms.yaml as its schema lets it through. */
export interface TermSource {
  readonly id: string;
  readonly prefLabel: PerLanguage<string>;
  readonly acronym?: string | PerLanguage<string>;
  readonly altAcronym?: readonly string[];
  readonly altLabel?: PerLanguage<readonly (string | Label)[]>;
  readonly plural?: PerLanguage<readonly string[]>;
  readonly article?: "de" | "het";
  readonly hiddenLabel?: readonly HiddenSource[];
  readonly homonym?: PerLanguage<readonly string[]>;
  readonly confusedWith?: readonly string[];
  readonly owner?: string;
  readonly kind?: string;
  readonly proper?: boolean;
  readonly definition?: PerLanguage<string> & { readonly source: Provenance; readonly url?: string };
  readonly legalBasis?: readonly { readonly title: string; readonly url?: string }[];
  readonly quote?: string;
  readonly keywords?: readonly string[];
  readonly related?: readonly string[];
  readonly later?: readonly LaterSource[];
}

interface HiddenSource {
  readonly form: string;
  readonly kind: MisnameKind;
  readonly lang?: Language;
  readonly context?: readonly string[];
}

/** The usable entries of terms.yaml. A reference, hidden form or quotation that does not hold is left out by itself. */
export function readTerms(sources: readonly TermSource[], context: ReadContext): readonly Term[] {
  const named = readEntries(sources, context).filter((source) => {
    if (source.prefLabel.nl !== undefined || source.prefLabel.en !== undefined) return true;
    context.error(
      context.at(source, "prefLabel"),
      "pack/missing-field",
      leftOut({ nl: "De voorkeursvorm ontbreekt.", en: "The preferred form is missing." }, source.id),
    );
    return false;
  });
  const ids = new Set(named.map(({ id }) => id));
  const rightForms = collectRightForms(named);
  const shared = new Map<string, { id: string; line: number }>();
  return named.map((source) => readTerm(source, { ids, rightForms, shared }, context));
}

interface Others {
  readonly ids: ReadonlySet<string>;
  readonly rightForms: RightForms;
  /** Hidden forms without context, with the term that has them. */
  readonly shared: Map<string, { id: string; line: number }>;
}

function readTerm(source: TermSource, others: Others, context: ReadContext): Term {
  const { hiddenLabel = [], altLabel, plural, acronym, quote, later, ...rest } = source;
  const known = (key: "confusedWith" | "related"): readonly string[] =>
    knownIds(source[key] ?? [], others.ids, context);
  const quoteAt = quote === undefined ? undefined : context.find(quote);
  if (quote !== undefined && !quoteAt)
    context.error(context.at(source, "quote"), "pack/quotation", leftOut(missingQuotation(quote), "quote"));
  return {
    ...rest,
    ...(acronym !== undefined && {
      acronym: typeof acronym === "string" ? { nl: acronym, en: acronym } : acronym,
    }),
    altAcronym: source.altAcronym ?? [],
    altLabel: { nl: (altLabel?.nl ?? []).map(readLabel), en: (altLabel?.en ?? []).map(readLabel) },
    plural: { nl: plural?.nl ?? [], en: plural?.en ?? [] },
    hiddenLabel: hiddenLabel.flatMap((label) => readHidden(label, source.id, others, context)),
    confusedWith: known("confusedWith"),
    kind: source.kind ?? "concept",
    proper: source.proper ?? false,
    legalBasis: source.legalBasis ?? [],
    ...(quote !== undefined && quoteAt && { quote, quoteAt }),
    keywords: source.keywords ?? [],
    related: known("related"),
    later: readLater(later, context),
  };
}

const readLabel = (source: string | Label): Label => (typeof source === "string" ? { form: source } : source);

function readHidden(
  source: HiddenSource,
  id: string,
  others: Others,
  context: ReadContext,
): readonly HiddenLabel[] {
  const label: HiddenLabel = { ...source, lang: source.lang ?? "nl" };
  const place = context.at(source, "form");
  const form = shorten(label.form);
  const clash = findClash(label, id, others.rightForms);
  if (clash) {
    context.error(
      place,
      "pack/form-clash",
      leftOut(
        {
          nl: `De onjuiste vorm «${form}» is ook een juiste vorm van «${shorten(clash)}».`,
          en: `The wrong form “${form}” is also a right form of “${shorten(clash)}”.`,
        },
        label.form,
      ),
    );
    return [];
  }
  const owner =
    label.kind === "name-form" ? undefined : others.rightForms.folded.get(label.form.toLowerCase());
  // A name of several common words is no name without its capitals; of others they are a matter of style.
  const isLongName = label.kind === "spelling" && owner === id && label.form.split(" ").length >= 3;
  if (owner !== undefined && label.kind !== "confusion" && !isLongName)
    context.warn(place, "pack/form-case", {
      nl: `De onjuiste vorm «${form}» verschilt alleen in hoofdletters van een juiste vorm van «${shorten(owner)}»; gebruik kind: name-form.`,
      en: `The wrong form “${form}” differs only in capitals from a right form of “${shorten(owner)}”; use kind: name-form.`,
    });
  if (label.kind === "confusion" && !label.context)
    context.warn(place, "pack/context", {
      nl: `De verwarring «${form}» heeft geen context; zij geldt nu overal, ook waar het andere is bedoeld.`,
      en: `The confusion “${form}” has no context; it now holds everywhere, also where the other thing is meant.`,
    });
  if (!label.context) {
    const key = `${label.lang} ${label.form}`;
    const other = others.shared.get(key);
    if (other)
      context.warn(place, "pack/form-shared", {
        nl: `De onjuiste vorm «${form}» staat al bij «${shorten(other.id)}» (regel ${other.line}); welke is bedoeld, is zo niet te zeggen.`,
        en: `The wrong form “${form}” stands with “${shorten(other.id)}” already (line ${other.line}); which is meant cannot be told.`,
      });
    else others.shared.set(key, { id, line: context.lineOf(source) });
  }
  return [label];
}

/** Right forms with the first term that has them: as written and language, as written, and in lower case. */
interface RightForms {
  readonly byLanguage: ReadonlyMap<string, ReadonlySet<string>>;
  readonly exact: ReadonlyMap<string, ReadonlySet<string>>;
  readonly folded: ReadonlyMap<string, string>;
}

function collectRightForms(sources: readonly TermSource[]): RightForms {
  const byLanguage = new Map<string, Set<string>>();
  const exact = new Map<string, Set<string>>();
  const folded = new Map<string, string>();
  const add = (map: Map<string, Set<string>>, key: string, id: string): void => {
    const ids = map.get(key);
    if (ids) ids.add(id);
    else map.set(key, new Set([id]));
  };
  for (const source of sources) {
    for (const lang of ["nl", "en"] as const) {
      const acronym = typeof source.acronym === "string" ? source.acronym : source.acronym?.[lang];
      const forms = [
        source.prefLabel[lang],
        acronym,
        ...(source.altAcronym ?? []),
        ...(source.altLabel?.[lang] ?? []).map((label) => readLabel(label).form),
        ...(source.plural?.[lang] ?? []),
      ];
      for (const form of forms) {
        if (form === undefined) continue;
        add(byLanguage, `${lang} ${form}`, source.id);
        add(exact, form, source.id);
        if (!folded.has(form.toLowerCase())) folded.set(form.toLowerCase(), source.id);
      }
    }
  }
  return { byLanguage, exact, folded };
}

/**
 * The term of which a hidden form is rightly a form. A confusion is another existing thing, so it may be another term's
 * form where its context tells them apart; a name-form may be right in the other language ("NATO" in Dutch).
 */
function findClash(label: HiddenLabel, id: string, forms: RightForms): string | undefined {
  if (label.kind === "name-form") {
    return forms.byLanguage.get(`${label.lang} ${label.form}`)?.values().next().value;
  }
  const owners = forms.exact.get(label.form);
  if (!owners) return undefined;
  if (label.kind === "confusion" && label.context) return owners.has(id) ? id : undefined;
  return owners.values().next().value;
}

/** The references that resolve; the others are reported. `ids` must be a list from the checked file. */
export function knownIds(
  ids: readonly string[],
  known: ReadonlySet<string>,
  context: ReadContext,
): readonly string[] {
  return ids.filter((id, i) => {
    if (known.has(id)) return true;
    context.warn(
      context.at(ids, i),
      "pack/unknown-id",
      leftOut(
        {
          nl: `Er is geen begrip «${shorten(id)}» in terms.yaml.`,
          en: `There is no term “${shorten(id)}” in terms.yaml.`,
        },
        id,
      ),
    );
    return false;
  });
}
