/** What the client says in the files of a pack. */
export interface AuthoringTexts {
  readonly accept: string;
  readonly drop: string;
  readonly replaceBy: (id: string) => string;
  readonly asStyle: string;
  readonly named: string;
}

export const authoringTexts: Readonly<Record<"nl" | "en", AuthoringTexts>> = {
  nl: {
    accept: "Aanvaard dit voorstel",
    drop: "Laat dit voorstel vervallen",
    replaceBy: (id) => `Vervang door ${id}`,
    asStyle: "Maak er een kwestie van vorm van (name-form)",
    named: "Zo noemt een concept het",
  },
  en: {
    accept: "Accept this proposal",
    drop: "Drop this proposal",
    replaceBy: (id) => `Replace by ${id}`,
    asStyle: "Make it a matter of form (name-form)",
    named: "How a draft names it",
  },
};
