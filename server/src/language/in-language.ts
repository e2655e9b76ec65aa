import { once } from "../text/once";
import type { Language } from "./language";

/** What there is for each language, made when the language is first asked for: most drafts have one. */
export function inLanguage<T>(make: Readonly<Record<Language, () => T>>): (lang: Language) => T {
  const made: Readonly<Record<Language, () => T>> = { nl: once(make.nl), en: once(make.en) };
  return (lang) => made[lang]();
}
