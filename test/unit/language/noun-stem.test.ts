import assert from "node:assert/strict";
import { stemOf } from "../../../server/src/language/noun-stem";

const pairs = (text: string): readonly (readonly [string, string])[] =>
  text
    .trim()
    .split(/\s+/)
    .map((pair) => pair.split("/") as [string, string]);

const meetInDutch = pairs(`
hoofdkwartieren/hoofdkwartier capaciteiten/capaciteit landmachten/landmacht Europese/Europees militaire/militair militairen/militair
gezamenlijke/gezamenlijk missies/missie projecten/project oefeningen/oefening eenheden/eenheid mogelijkheden/mogelijkheid
programma's/programma risico's/risico bataljons/bataljon bijdragen/bijdrage bijdragen/bijdrages verdragen/verdrag bedragen/bedrag
afspraken/afspraak taken/taak staten/staat lidstaten/lidstaat bondgenoten/bondgenoot partnerschappen/partnerschap partners/partner
brieven/brief golven/golf prijzen/prijs grenzen/grens huizen/huis massieve/massief positieve/positief bommen/bom bomen/boom
plannen/plan wetten/wet raketten/raket schepen/schip vliegdekschepen/vliegdekschip leden/lid bestuursleden/bestuurslid steden/stad
hoofdsteden/hoofdstad dagen/dag werkdagen/werkdag wegen/weg snelwegen/snelweg kinderen/kind middelen/middel maatregelen/maatregel
onderdelen/onderdeel aandelen/aandeel voordelen/voordeel doelen/doel artikelen/artikel systemen/systeem problemen/probleem
kanalen/kanaal generaals/generaal officieren/officier ministers/minister ministeries/ministerie directeuren/directeur directeuren/directeurs
sensoren/sensors wapens/wapen wapenen/wapen tekens/teken redenen/reden vermogens/vermogen voornemens/voornemen ketens/keten examens/examen
leraren/leraar leraren/leraars eigenaars/eigenaar ideeën/idee zeeën/zee industrieën/industrie coalities/coalitie bacteriën/bacterie
waarden/waarde waardes/waarde methoden/methodes fases/fase fasen/fase drones/drone teams/team tanks/tank budgetten/budget
processen/proces adviezen/advies congressen/congres successen/succes verliezen/verlies adressen/adres koersen/koers mensen/mens
medemensen/medemens kansen/kans fondsen/fonds diensten/dienst gebeurtenissen/gebeurtenis verbintenissen/verbintenis crisissen/crisis
centra/centrum criteria/criterium musea/museum niveaus/niveau platforms/platform documenten/document assessments/assessment
grote/groot lage/laag hoge/hoog rode/rood zware/zwaar brede/breed nieuwe/nieuw vrije/vrij lange/lang dure/duur smalle/smal grove/grof
Nederlandse/Nederlands Duitse/Duits Franse/Frans Belgische/Belgisch Poolse/Pools Oekraïense/Oekraïens Deense/Deens algemene/algemeen
financiële/financieel substantiële/substantieel reële/reëel loyale/loyaal ambitieuze/ambitieus extreme/extreem gemeenschappelijke/gemeenschappelijk
boeien/boei partijen/partij vrouwen/vrouw gebouwen/gebouw individuen/individu koploper/koplopers omstanders/omstander molens/molen
zwemmers/zwemmer eu-missies/eu-missie f-capaciteiten/f-capaciteit kick-offs/kick-off staven/staf foto's/foto fenomenen/fenomeen hoekstenen/hoeksteen tendensen/tendens politici/politicus baby's/baby essays/essay
`);

const partInDutch = pairs(`
bommen/boom bom/boom bomen/bom man/maan mannen/manen kop/koop koppen/kopen rok/rook zon/zoon wet/weet wetten/weten ram/raam mat/maat tak/taak
takken/taken zak/zaak zakken/zaken vlot/vloot bot/boot pot/poot ban/baan kas/kaas missie/missen mis/missie macht/maag dienst/dien fonds/fond
land/landing lid/lied leden/lied weg/wegen-x militair/militie prijs/prij grens/gren kans/kan koers/koer mens/men lens/len plaats/plaat
fiets/fiet succes/succe proces/proce verleden/lid heden/heid advies/advie hoog/hoger groot/grootte laag/lager partner/partnerschap
capaciteit/capabel operatie/operationeel europees/europa nederlands/nederland duits/duitsland frans/frankrijk staat/stad staten/stad
eenheid/een oefening/oefenen project/projectie training/trainer brigade/briga regering/regeren bestuur/besturing
vergadering/vergaderen schip/schep beleid/beleiding defensie/defensief kennis/kenni crisis/crisi basis/basi bonus/bonu status/statuut
virus/viru tevens/teven volgens/volgen overigens/overig anders/ander legers/leegte norm/normaal doel/deel doelen/delen
`).filter(([, other]) => !other.endsWith("-x"));

const meetInEnglish = pairs(`
missions/mission capabilities/capability allies/ally forces/force headquarters/headquarters initiatives/initiative taxes/tax branches/branch
processes/process losses/loss brushes/brush heroes/hero vetoes/veto shoes/shoe caches/cache movies/movie houses/house causes/cause
excuses/excuse statuses/status viruses/virus analyses/analysis crises/crisis criteria/criterion halves/half lives/life shelves/shelf
men/man women/woman children/child programmes/program programme/program defence/defense centres/center organisations/organization
organisation/organization mobilisation/mobilization armour/armor days/day keys/key build-ups/build-up countries/country nation's/nation nations'/nation topics/topic tranches/tranche biases/bias
`);

const partInEnglish = pairs(`
means/mean news/new goods/good customs/custom arms/arm series/serie status/statu crisis/crisi analysis/analysi gas/ga bus/bu lens/len bias/bia
logistics/logistic process/proces mission/missing force/forced ally/all programme/programmer defence/defend nation/national base/bass
united/unit training/train
`);

describe("stemOf", () => {
  const keys = (
    language: "nl" | "en",
    list: readonly (readonly [string, string])[],
    same: boolean,
  ): readonly string[] =>
    list
      .map(([a, b]) => [a, b, stemOf(a.toLowerCase(), language), stemOf(b.toLowerCase(), language)] as const)
      .filter(([, , a, b]) => (a === b) !== same)
      .map((row) => row.join(" "));

  it("gives the forms of a Dutch noun or adjective one key", () =>
    assert.deepEqual(keys("nl", meetInDutch, true), []));
  it("keeps different Dutch words apart", () => assert.deepEqual(keys("nl", partInDutch, false), []));
  it("gives the forms of an English noun one key", () =>
    assert.deepEqual(keys("en", meetInEnglish, true), []));
  it("keeps different English words apart", () => assert.deepEqual(keys("en", partInEnglish, false), []));

  it("takes any text", () => {
    for (const text of [
      "",
      "-",
      "e",
      "en",
      "s",
      "'s",
      "ën",
      "2035",
      "f-35",
      "f-35's",
      "eu-",
      "constructor",
      "ii",
      "😀en",
    ]) {
      for (const language of ["nl", "en"] as const) assert.equal(typeof stemOf(text, language), "string");
    }
  });
});
