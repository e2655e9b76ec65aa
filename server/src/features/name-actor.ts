import { organisationWord } from "../language/organisations";
import { writeCountryWithArticle } from "../language/write-value";
import type { Language, Pack } from "../knowledge/pack";

/** An actor by its id, in words: one of the packs, an organisation, a country, or one of the language's own list. */
export function nameActor(id: string, packs: readonly Pack[], lang: Language): string {
  for (const { actors } of packs) {
    const forms = actors.find((actor) => actor.id === id)?.forms;
    const form = forms && (forms[lang][0] ?? forms.nl[0] ?? forms.en[0]);
    if (form) return form;
  }
  const organisation = organisationWord(id, lang);
  if (organisation !== undefined) return organisation;
  return /^[A-Z]{2}$/.test(id) ? writeCountryWithArticle(id, lang) : id.replace(/^(?:own|other):/, "");
}
