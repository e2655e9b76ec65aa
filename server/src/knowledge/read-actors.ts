import type { PackActor } from "./claim-spec";
import type { Language, Term } from "./pack";
import { leftOut } from "./problem-text";
import type { ReadContext } from "./read-context";
import { readEntries } from "./read-entries";

/** An entry of `actors` in pack.yaml as its schema lets it through. */
export type ActorSource = Pick<PackActor, "id" | "side"> &
  Partial<Readonly<Record<Language, readonly string[]>>>;

/** The usable entries of `actors`: with an id of their own and at least one form. */
export function readActors(sources: readonly ActorSource[], context: ReadContext): readonly PackActor[] {
  return readEntries(sources, context).flatMap((source) => {
    const { id, side, nl = [], en = [] } = source;
    if (nl.length + en.length > 0) return [{ id, side, forms: { nl, en } }];
    context.error(
      context.at(source, "id"),
      "pack/missing-field",
      leftOut({ nl: "Een handelende partij heeft een vorm nodig.", en: "An actor needs a form." }, id),
    );
    return [];
  });
}

/** Whether an id of a claim's actor or partner stands for somebody: a country, an organisation among the terms, or an actor. */
export function actorTest(actors: readonly PackActor[], terms: readonly Term[]): (id: string) => boolean {
  const known = new Set(actors.map(({ id }) => id));
  for (const { kind, acronym, altAcronym } of terms)
    if (kind === "organisation" || kind === "body")
      for (const form of [acronym?.nl, acronym?.en, ...altAcronym]) if (form !== undefined) known.add(form);
  return (id) => known.has(id) || countries.has(id);
}

/** ISO 3166-1 alpha-2. */
const countries: ReadonlySet<string> = new Set(
  (
    "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ " +
    "CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR " +
    "GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP " +
    "KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT " +
    "MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW " +
    "SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ " +
    "UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW"
  ).split(" "),
);
