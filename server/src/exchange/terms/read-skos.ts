import { Parser, type N3Quad, type N3Term } from "n3";
import type { LocalText } from "../../knowledge/problem";
import type { Language } from "../../language/language";
import { Refused } from "../refused";
import { languageOfTag } from "./collect-labels";
import { isAcronym, kindOfWrongForm, once, type TermEntry } from "./term-entry";
import { checkField, checkForms, checkTermCount } from "./term-limits";
import { withIds, type RawTerm, type TermReader } from "./term-reader";
import { dct, ownTerms, skos } from "./write-skos";

const damaged: LocalText = { nl: "De Turtle is beschadigd.", en: "The Turtle is damaged." };
const noSkos: LocalText = {
  nl: "Hier staan geen begrippen van SKOS (skos:Concept) in.",
  en: "This holds no concepts of SKOS (skos:Concept).",
};
const tooManyStatements: LocalText = {
  nl: "Er staan te veel uitspraken in dit bestand (meer dan 1 miljoen).",
  en: "This file holds too many statements (more than 1 million).",
};
const maxStatements = 1_000_000;
const type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

/** What is said of one subject, by predicate, in the order of the file. */
type Said = Map<string, N3Term[]>;

/**
 * Reads SKOS, as NL-SBB uses it, in Turtle. Labels without a language are Dutch; those of other languages are left aside. An
 * alternative label that looks like an acronym is one, unless the file tells them apart as we do.
 */
export function readSkos(): TermReader {
  const said = new Map<string, Said>();
  let count = 0;
  let failed: Refused | undefined;
  let onData: ((chunk?: string) => void) | undefined;
  let onEnd: (() => void) | undefined;
  const take = ({ subject, predicate, object }: N3Quad): void => {
    if (++count > maxStatements) failed ??= new Refused(tooManyStatements);
    if (failed || !isOfInterest(predicate.value)) return;
    try {
      checkField(object.value.length, {});
      const own = said.get(subject.value) ?? new Map<string, N3Term[]>();
      said.set(subject.value, own);
      const values = own.get(predicate.value) ?? [];
      own.set(predicate.value, values);
      values.push(object);
      checkForms(values.length, {});
      checkTermCount(said.size, {});
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      failed = error;
    }
  };
  new Parser({ format: "text/turtle" }).parse(
    {
      on: (event, callback) => {
        if (event === "data") onData = callback;
        else if (event === "end") onEnd = () => callback();
      },
    },
    (error, quad) => {
      if (error) failed ??= new Refused(damaged, lineOf(error));
      else if (quad) take(quad);
    },
  );
  const check = (): void => {
    if (failed) throw failed;
  };
  return {
    write: (chunk) => {
      onData?.(chunk);
      check();
    },
    end: () => {
      onEnd?.();
      check();
      const concepts = [...said].filter(([, own]) => isConcept(own));
      if (concepts.length === 0) throw new Refused(noSkos);
      return withIds(concepts.map(([subject, own]) => termOf(subject, own)));
    },
  };
}

const isOfInterest = (predicate: string): boolean =>
  predicate === type ||
  predicate.startsWith(skos) ||
  predicate.startsWith(ownTerms) ||
  predicate === `${dct}source`;

const isConcept = (own: Said): boolean =>
  own.get(type)?.some(({ value }) => value === `${skos}Concept`) ?? own.has(`${skos}prefLabel`);

function lineOf(error: Error): { readonly line?: number } {
  const line = (error as { readonly context?: { readonly line?: unknown } }).context?.line;
  return typeof line === "number" ? { line } : {};
}

function termOf(subject: string, own: Said): RawTerm {
  const valuesOf = (predicate: string): readonly N3Term[] => own.get(predicate) ?? [];
  const texts = (predicate: string): readonly string[] => once(valuesOf(predicate).map(({ value }) => value));
  const inLanguage = (predicate: string, lang: Language): readonly string[] =>
    once(
      valuesOf(predicate)
        .filter(({ language }) => (language ? languageOfTag(language) : "nl") === lang)
        .map(({ value }) => value.replace(/\s+/g, " ").trim())
        .filter((value) => value !== ""),
    );
  const prefLabel = {
    ...first("nl", inLanguage(`${skos}prefLabel`, "nl")),
    ...first("en", inLanguage(`${skos}prefLabel`, "en")),
  };
  const labels =
    own.has(`${ownTerms}acronym`) ||
    own.has(`${ownTerms}altLabel`) ||
    own.has(`${ownTerms}plural`) ||
    own.has(`${ownTerms}altAcronym`)
      ? {
          acronym: {
            ...first("nl", inLanguage(`${ownTerms}acronym`, "nl")),
            ...first("en", inLanguage(`${ownTerms}acronym`, "en")),
          },
          altAcronym: texts(`${ownTerms}altAcronym`),
          altLabel: {
            nl: inLanguage(`${ownTerms}altLabel`, "nl"),
            en: inLanguage(`${ownTerms}altLabel`, "en"),
          },
        }
      : guessed(inLanguage(`${skos}altLabel`, "nl"), inLanguage(`${skos}altLabel`, "en"));
  const names = { prefLabel, ...labels };
  const definition = {
    ...first("nl", inLanguage(`${skos}definition`, "nl")),
    ...first("en", inLanguage(`${skos}definition`, "en")),
  };
  const [url] = texts(`${dct}source`);
  const [article] = texts(`${ownTerms}article`);
  const [kind] = texts(`${ownTerms}kind`);
  const [owner] = texts(`${ownTerms}owner`);
  const source = texts(`${ownTerms}source`).includes("nota") ? "nota" : "extern";
  const entry: Omit<TermEntry, "id"> = {
    ...names,
    plural: { nl: inLanguage(`${ownTerms}plural`, "nl"), en: inLanguage(`${ownTerms}plural`, "en") },
    hiddenLabel: (["nl", "en"] as const).flatMap((lang) =>
      inLanguage(`${skos}hiddenLabel`, lang).map((form) => ({
        form,
        kind: kindOfWrongForm(form, names),
        lang,
      })),
    ),
    ...(Object.keys(definition).length > 0 && {
      definition: { ...definition, source, ...(url !== undefined && /^https?:/.test(url) && { url }) },
    }),
    related: texts(`${skos}related`),
    confusedWith: texts(`${ownTerms}confusedWith`),
    ...(kind !== undefined && { kind }),
    ...(owner !== undefined && { owner }),
    ...((article === "de" || article === "het") && { article }),
    proper: texts(`${ownTerms}proper`).includes("true"),
    keywords: texts(`${ownTerms}keyword`),
  };
  return { source: subject, name: lastPart(subject), entry };
}

function lastPart(iri: string): string {
  const part = iri.slice(Math.max(iri.lastIndexOf("/"), iri.lastIndexOf("#"), iri.lastIndexOf(":")) + 1);
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

const first = (lang: Language, [value]: readonly string[]): Partial<Record<Language, string>> =>
  value === undefined ? {} : { [lang]: value };

function guessed(
  nl: readonly string[],
  en: readonly string[],
): Pick<TermEntry, "acronym" | "altAcronym" | "altLabel"> {
  const [ownNl, ownEn] = [nl.filter(isAcronym), en.filter(isAcronym)];
  return {
    acronym: { ...first("nl", ownNl), ...first("en", ownEn) },
    altAcronym: once([...ownNl.slice(1), ...ownEn.slice(1)]),
    altLabel: { nl: nl.filter((form) => !isAcronym(form)), en: en.filter((form) => !isAcronym(form)) },
  };
}
