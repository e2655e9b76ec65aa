import assert from "node:assert/strict";
import type { Language } from "../../../server/src/language/language";
import { readValues, type TypedValue } from "../../../server/src/language/typed-values";
import { readTokens } from "../../../server/src/text/tokens";

function values(text: string, lang: Language): readonly TypedValue[] {
  const tokens = readTokens({ text, masks: [] });
  return readValues(tokens, 0, tokens.length - 1, lang);
}

/** One value in a line: "percentage 70 ~", "range 5-10 year", "country DE adjective", "number 3 min". */
function shown({ type, value, unit, part, form, approx, bound, ambiguous }: TypedValue): string {
  const plain = typeof value === "object" ? `${value.min}-${value.max} ${value.unit}`.trim() : String(value);
  return [type, plain, unit, part, form, approx && "~", bound, ambiguous && "?"].filter(Boolean).join(" ");
}

/** Each line of Dutch or English and the values in it. */
const cases: Readonly<Record<Language, readonly (readonly [text: string, ...values: string[]])[]>> = {
  nl: [
    // numbers
    ["Er zijn drie niveaus.", "number 3"],
    ["Het telt vijfentwintig leden.", "number 25"],
    ["Het telt honderdtwintig leden.", "number 120"],
    ["Het telt honderdeneen leden.", "number 101"],
    ["Het telt tweeëndertig leden.", "number 32"],
    ["Het kost driehonderdvijftigduizend euro.", "amount 350000 EUR"],
    ["Het kost tweeduizend driehonderd euro.", "amount 2300 EUR"],
    ["Het kost twee miljoen driehonderdduizend euro.", "amount 2300000 EUR"],
    ["Er zijn 36.124 woningen.", "number 36124"],
    ["Er zijn 2000 woningen.", "number 2000"],
    ["Er komt € 2,5 mln bij.", "amount 2500000 EUR"],
    ["Er komt €500 miljoen bij.", "amount 500000000 EUR"],
    ["Er komt EUR 3 mld bij.", "amount 3000000000 EUR"],
    ["Er komt anderhalf miljard euro bij.", "amount 1500000000 EUR"],
    ["Er komt een half miljard euro bij.", "amount 500000000 EUR"],
    ["Het duurt tweeënhalf jaar.", "number 2.5 year"],
    ["Het is een vijfjarige overeenkomst.", "number 5 year"],
    ["Het is een 25-jarige overeenkomst.", "number 25 year"],
    ["Een tiental landen doet mee.", "number 10 ~"],
    ["Dat is drie keer zo veel.", "number 3 times"],
    ["Het aantal is verdubbeld; een ander land volgt."],
    ["Dat is één voorstel.", "number 1"],
    ["Dat is een voorstel."],
    // ordinals
    ["De derde dijk.", "ordinal 3"],
    ["De vijfentwintigste dijk.", "ordinal 25"],
    ["De honderdeerste dijk.", "ordinal 101"],
    ["De 3e dijk en de 12de dijk.", "ordinal 3", "ordinal 12"],
    ["Zie artikel 5 en bijlage 2.", "ordinal 5", "ordinal 2"],
    ["Een derde land doet mee.", "ordinal 3"],
    // shares
    ["Een derde van de dijken.", "percentage 33.3 ~"],
    ["Nog geen derde van de dijken.", "percentage 33.3 ~ max"],
    ["Er is geen derde dijk.", "ordinal 3"],
    ["Twee derde deel van de dijken.", "percentage 66.7 ~"],
    ["De helft van de dijken.", "percentage 50 ~"],
    ["Driekwart van de dijken.", "percentage 75 ~"],
    ["Een kwart van de dijken.", "percentage 25 ~"],
    ["Eén op de vijf dijken.", "percentage 20 ~"],
    ["De eerste helft van het werk.", "ordinal 1"],
    // percentages
    ["Het is 70%.", "percentage 70"],
    ["Het is 2,5 %.", "percentage 2.5"],
    ["Het is 70 procent.", "percentage 70"],
    ["Het is zeventig procent.", "percentage 70"],
    ["Het is een procent.", "percentage 1"],
    ["De 2%-norm en de 2-procentsnorm.", "percentage 2", "percentage 2"],
    ["De tweeprocentsnorm.", "percentage 2"],
    ["Het daalt 2 procentpunt.", "number 2 percentage-point"],
    ["Het is circa 70%.", "percentage 70 ~"],
    ["Het is minstens 70%.", "percentage 70 min"],
    ["Het is meer dan 70%.", "percentage 70 min"],
    ["Het is niet meer dan 70%.", "percentage 70 max"],
    ["Het is ten hoogste 70%.", "percentage 70 max"],
    ["Meer dan de helft van de dijken.", "percentage 50 ~ min"],
    ["Het is 70% of meer.", "percentage 70 min"],
    ["Van 1,5 naar 2 procent.", "percentage 1.5", "percentage 2"],
    // ranges
    ["Een periode van 5 tot 10 jaar.", "range 5-10 year"],
    ["Een periode van vijf tot tien jaar.", "range 5-10 year"],
    ["Een periode van 5-10 jaar.", "range 5-10 year"],
    ["Tussen de 5 en 10 jaar.", "range 5-10 year"],
    ["Tussen de vijf en tien procent.", "range 5-10 percent"],
    ["Een 5- tot 10-jarige periode.", "range 5-10 year"],
    ["Drie en vijf dijken.", "number 3", "number 5"],
    // years and dates
    ["In 2022 en in 2025.", "year 2022", "year 2025"],
    ["In '22 begon het."],
    ["De begroting 2022 en de Watervisie 2022.", "year 2022", "year 2022"],
    ["Van 2021 tot 2025.", "range 2021-2025 calendar-year"],
    ["De jaren 2022–2026.", "range 2022-2026 calendar-year"],
    ["Tussen 2022 en 2026.", "range 2022-2026 calendar-year"],
    ["2022 tot en met 2026.", "range 2022-2026 calendar-year"],
    ["Dat krijgt in 2024 een impuls.", "year 2024"],
    ["Begin 2025.", "year 2025 begin"],
    ["Medio 2025 en eind 2026.", "year 2025 mid", "year 2026 end"],
    ["In het derde kwartaal van 2022.", "year 2022 Q3"],
    ["In Q3 2022.", "year 2022 Q3"],
    ["In de tweede helft van 2022.", "year 2022 H2"],
    ["In het eerste halfjaar van 2022.", "year 2022 H1"],
    ["De jaren negentig.", "range 1990-1999 calendar-year"],
    ["De jaren ’90.", "range 1990-1999 calendar-year"],
    ["Over negentig jaren.", "number 90 year"],
    ["In juni 2022.", "month 2022-06"],
    ["In juni van 2022.", "month 2022-06"],
    ["In juni.", "month --06"],
    ["Op 29 juni 2022.", "date 2022-06-29"],
    ["Op 29 juni.", "date --06-29"],
    ["Op 28-30 juni 2022.", "date 2022-06-30"],
    ["Op 29 en 30 juni 2022.", "date 2022-06-30"],
    ["Op 29-06-2022, 29/6/2022 en 2022-06-29.", "date 2022-06-29", "date 2022-06-29", "date 2022-06-29"],
    ["Kamerbrief 2022/123 telt niet."],
    // countries
    ["Duitsland en de Duitsers.", "country DE noun", "country DE inhabitant"],
    ["Onder Duitse leiding.", "country DE adjective"],
    ["Duitslands inzet.", "country DE noun"],
    ["Nederlands inzet.", "country NL adjective"],
    ["Berlijn wil dat.", "country DE capital"],
    ["Den Haag wil dat.", "country NL metonym"],
    ["Brussel wil dat.", "country BE capital ?"],
    ["Amsterdam wil dat.", "place amsterdam"],
    ["De VS, het VK en de V.S.", "country US noun", "country GB noun", "country US noun"],
    ["De Verenigde Staten.", "country US noun"],
    ["Bosnië en Herzegovina.", "country BA noun"],
    ["Noord-Macedonië en Zuid-Koreaanse.", "country MK noun", "country KR adjective"],
    ["Een Duits-Nederlands bataljon.", "country DE adjective", "country NL adjective"],
    ["Niet-Nederlandse en Noord-Duitse dijken."],
    ["De zweden en de polen."],
    ["Let op de fin van een pool."],
    ["Het Witte Huis.", "country US metonym"],
    // organisations
    ["De EU en de Europese Unie.", "organisation EU", "organisation EU"],
    ["NAVO, NATO en de NAVO's.", "organisation NAVO", "organisation NAVO", "organisation NAVO"],
    ["De Organisatie voor Veiligheid en Samenwerking in Europa.", "organisation OVSE"],
    ["Een NAVO-project.", "organisation NAVO"],
    ["De Verenigde Naties en de VN.", "organisation VN", "organisation VN"],
    ["De Raad van Europa en de Europese Raad.", "organisation RvE", "organisation ER"],
    ["De Noordzee en het Midden-Oosten.", "place north-sea", "place middle-east"],
  ],
  en: [
    ["There are three levels.", "number 3"],
    ["It has twenty-five members.", "number 25"],
    ["It has one hundred and twenty members.", "number 120"],
    ["It has three hundred and fifty thousand members.", "number 350000"],
    ["It has two million three hundred thousand members.", "number 2300000"],
    ["It has 1,000,000 members.", "number 1000000"],
    ["It has 2.5 million members.", "number 2500000"],
    ["It costs €2.5 billion.", "amount 2500000000 EUR"],
    ["It costs two billion euros.", "amount 2000000000 EUR"],
    ["It costs half a million euros.", "amount 500000 EUR"],
    ["The twenty-fifth dike.", "ordinal 25"],
    ["The 21st dike.", "ordinal 21"],
    ["A third country joins.", "ordinal 3"],
    ["A third of the dikes.", "percentage 33.3 ~"],
    ["Two thirds of the dikes and two-thirds of the land.", "percentage 66.7 ~", "percentage 66.7 ~"],
    ["Three quarters of the dikes.", "percentage 75 ~"],
    ["Half of the dikes.", "percentage 50 ~"],
    ["One in five dikes.", "percentage 20 ~"],
    ["It is 70%.", "percentage 70"],
    ["It is 70 per cent.", "percentage 70"],
    ["It is seventy percent.", "percentage 70"],
    ["It is about 70 percent.", "percentage 70 ~"],
    ["It is at least 70 percent.", "percentage 70 min"],
    ["It is no more than 70 percent.", "percentage 70 max"],
    ["It rises 2 percentage points.", "number 2 percentage-point"],
    ["A period of 5 to 10 years.", "range 5-10 year"],
    ["A period of five to ten years.", "range 5-10 year"],
    ["Between five and ten years.", "range 5-10 year"],
    ["From 2021 to 2025.", "range 2021-2025 calendar-year"],
    ["Between 2021 and 2025.", "range 2021-2025 calendar-year"],
    ["The 1990s and the nineties.", "range 1990-1999 calendar-year", "range 1990-1999 calendar-year"],
    ["In June 2022 and in May.", "month 2022-06", "month --05"],
    ["They may march."],
    ["On June 29, 2022.", "date 2022-06-29"],
    ["On 29 June 2022.", "date 2022-06-29"],
    ["On the 29th of June.", "date --06-29"],
    ["By early 2025 and mid-2026.", "year 2025 begin", "year 2026 mid"],
    ["In the third quarter of 2022.", "year 2022 Q3"],
    ["In the first half of 2022.", "year 2022 H1"],
    ["Germany and the Germans.", "country DE noun", "country DE inhabitant"],
    ["A German lead; Germany's lead.", "country DE adjective", "country DE noun"],
    ["The Netherlands and The Hague.", "country NL noun", "country NL metonym"],
    ["The US told us.", "country US noun"],
    ["The U.S. and the UK's role.", "country US noun", "country GB noun"],
    ["We polish it."],
    ["Brussels.", "country BE capital ?"],
    ["NATO's role in the United Nations.", "organisation NAVO", "organisation VN"],
    ["A NATO-led mission.", "organisation NAVO"],
  ],
};

describe("typed values", () => {
  for (const lang of ["nl", "en"] as const) {
    for (const [text, ...expected] of cases[lang]) {
      it(`${lang}: ${text}`, () => assert.deepEqual(values(text, lang).map(shown), expected));
    }
  }

  it("reads no ordinary words", () => {
    assert.deepEqual(
      values("De minister zal dit jaar een brief sturen over de dijken en hun beheer.", "nl"),
      [],
    );
    assert.deepEqual(
      values("This year the minister will send a letter on the dikes and their care.", "en"),
      [],
    );
  });

  it("gives the place of each in the text", () => {
    const text = "Dus: maar liefst zeventig procent, in de Verenigde Staten.";
    const found = values(text, "nl").map(({ start, end }) => text.slice(start, end));
    assert.deepEqual(found, ["zeventig procent", "Verenigde Staten"]);
  });
});
