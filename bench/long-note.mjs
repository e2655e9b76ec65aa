/** A note of some 300 pages, made from templates: other names and words in each sentence, the same note each time. */
export function longNote(pages = 300) {
  let seed = 42;
  const pick = (list) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return list[seed % list.length];
  };
  const firsts = ["haven", "kade", "sluis", "oever", "vaart", "polder", "dijk", "zee", "rivier", "kanaal", "strand", "duin", "water", "schip", "loods", "anker", "mast", "boei"]; // prettier-ignore
  const seconds = ["fonds", "programma", "regeling", "project", "dienst", "toezicht", "onderhoud", "budget", "plan", "norm", "aanpak", "register", "vergoeding", "onderzoek", "opleiding", "voorziening"]; // prettier-ignore
  const thing = () => `${pick(firsts)}${pick(firsts)}${pick(seconds)}`;
  const actors = ["Het kabinet", "Het ministerie", "De minister", "Nederland", "De gemeenten", "De provincies", "Wij"]; // prettier-ignore
  const number = (from, to) => from + (seed % (to - from));
  const sentences = [
    () => `${pick(actors)} verhoogt de bijdrage aan het ${thing()} met ${number(2, 90)} miljoen euro.`,
    () =>
      `De ${thing()} wordt vóór ${number(2032, 2045)} uitgebreid, zodat meer schepen veilig kunnen aanleggen.`,
    () => `In ${number(2032, 2045)} komen er ${number(20, 900)} nieuwe ${thing()}en langs de grote rivieren.`,
    () =>
      `${pick(actors)} zal samen met Duitsland en België het ${thing()} voortzetten en waar nodig versterken.`,
    () => `Het ${thing()} blijft openbaar, ook als de kosten van het ${thing()} de komende jaren oplopen.`,
    () => `Een ${thing()} komt er niet, omdat de proeven met de ${thing()} tegenvielen.`,
    () =>
      `Wie langs het water woont, merkt daar in de praktijk weinig van; dat geldt ook voor het ${thing()}.`,
    () => `${pick(actors)} onderzoekt of het ${thing()} in de regio kan worden voortgezet.`,
    () => `Van de ${thing()}en voldoet ${number(10, 95)}% aan de eisen die het ${thing()} stelt.`,
    () => `De uitvoering ligt bij de ${thing()}, die daarvoor elk jaar een verslag opstelt.`,
  ];
  const parts = ["# Waternota 2031", "Ministerie van Waterzaken, 1 maart 2031"];
  for (let page = 0; page < pages; page++) {
    if (page % 10 === 0) parts.push(`## Hoofdstuk ${page / 10 + 1}. Over ${thing()}`);
    const name = `Nationaal ${thing().replace(/^./, (c) => c.toUpperCase())}`;
    parts.push(`### ${page + 1}. ${thing()}`, `Met het ${name} (N${String.fromCharCode(65 + (page % 26), 65 + ((page * 7) % 26), 65 + ((page * 11) % 26))}) begint in ${number(2032, 2045)} een nieuwe fase.`); // prettier-ignore
    for (let block = 0; block < 5; block++)
      parts.push(Array.from({ length: 5 }, () => pick(sentences)()).join(" "));
    parts.push(Array.from({ length: 4 }, () => `- ${pick(sentences)()}`).join("\n"));
  }
  return `${parts.join("\n\n")}\n`;
}
