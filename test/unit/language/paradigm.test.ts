import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import lexicon from "../../../data/language/nl/lexicon/verbs.json";
import frozen from "../../../data/language/nl/paradigms.json";
import { irregularForms, paradigmOf, type Slot } from "../../../server/src/language/paradigm";

/** Stem, third person, past, past plural, participle, inflected, present participle, inflected; `-`: none; `|`: or. */
const whole = `
schalen schaal schaalt schaalde schaalden geschaald geschaalde schalend schalende
bouwen bouw bouwt bouwde bouwden gebouwd gebouwde bouwend bouwende
breiden breid breidt breidde breidden gebreid gebreide breidend breidende
geven geef geeft gaf gaven gegeven - gevend gevende
streven streef streeft streefde streefden gestreefd gestreefde strevend strevende
verhuizen verhuis verhuist verhuisde verhuisden verhuisd verhuisde verhuizend verhuizende
zetten zet zet zette zetten gezet gezette zettend zettende
vergroten vergroot vergroot vergrootte vergrootten vergroot vergrote vergrotend vergrotende
verbreden verbreed verbreedt verbreedde verbreedden verbreed verbrede verbredend verbredende
besteden besteed besteedt besteedde besteedden besteed bestede bestedend bestedende
schrappen schrap schrapt schrapte schrapten geschrapt geschrapte schrappend schrappende
werken werk werkt werkte werkten gewerkt gewerkte werkend werkende
straffen straf straft strafte straften gestraft gestrafte straffend straffende
faxen fax faxt faxte faxten gefaxt gefaxte faxend faxende
coachen coach coacht coachte coachten gecoacht gecoachte coachend coachende
pushen push pusht pushte pushten gepusht gepushte pushend pushende
plannen plan plant plande planden gepland geplande plannend plannende
duwen duw duwt duwde duwden geduwd geduwde duwend duwende
voltooien voltooi voltooit voltooide voltooiden voltooid voltooide voltooiend voltooiende
uiten uit uit uitte uitten geuit geuite uitend uitende
ijken ijk ijkt ijkte ijkten geijkt geijkte ijkend ijkende
eindigen eindig eindigt eindigde eindigden geëindigd geëindigde eindigend eindigende
beëindigen beëindig beëindigt beëindigde beëindigden beëindigd beëindigde beëindigend beëindigende
investeren investeer investeert investeerde investeerden geïnvesteerd geïnvesteerde investerend investerende
uniformeren uniformeer uniformeert uniformeerde uniformeerden geüniformeerd geüniformeerde uniformerend uniformerende
financieren financier financiert financierde financierden gefinancierd gefinancierde financierend financierende
initiëren initieer initieert initieerde initieerden geïnitieerd geïnitieerde initiërend initiërende
creëren creëer creëert creëerde creëerden gecreëerd gecreëerde creërend creërende
evacueren evacueer evacueert evacueerde evacueerden geëvacueerd geëvacueerde evacuerend evacuerende
coördineren coördineer coördineert coördineerde coördineerden gecoördineerd gecoördineerde coördinerend coördinerende
leveren lever levert leverde leverden geleverd geleverde leverend leverende
verbeteren verbeter verbetert verbeterde verbeterden verbeterd verbeterde verbeterend verbeterende
herinneren herinner herinnert herinnerde herinnerden herinnerd herinnerde herinnerend herinnerende
monitoren monitor monitort monitorde monitorden gemonitord gemonitorde monitorend monitorende
verwelkomen verwelkom verwelkomt verwelkomde verwelkomden verwelkomd verwelkomde verwelkomend verwelkomende
handelen handel handelt handelde handelden gehandeld gehandelde handelend handelende
oefenen oefen oefent oefende oefenden geoefend geoefende oefenend oefenende
beoordelen beoordeel beoordeelt beoordeelde beoordeelden beoordeeld beoordeelde beoordelend beoordelende
herverdelen herverdeel herverdeelt herverdeelde herverdeelden herverdeeld herverdeelde herverdelend herverdelende
verlenen verleen verleent verleende verleenden verleend verleende verlenend verlenende
beogen beoog beoogt beoogde beoogden beoogd beoogde beogend beogende
beïnvloeden beïnvloed beïnvloedt beïnvloedde beïnvloedden beïnvloed beïnvloede beïnvloedend beïnvloedende
herstructureren herstructureer herstructureert herstructureerde herstructureerden geherstructureerd geherstructureerde herstructurerend herstructurerende
herzien herzie herziet herzag herzagen herzien herziene herziend herziende
heroverwegen heroverweeg heroverweegt heroverwoog heroverwogen heroverwogen - heroverwegend heroverwegende
ondernemen onderneem onderneemt ondernam ondernamen ondernomen - ondernemend ondernemende
onderzoeken onderzoek onderzoekt onderzocht onderzochten onderzocht onderzochte onderzoekend onderzoekende
overtuigen overtuig overtuigt overtuigde overtuigden overtuigd overtuigde overtuigend overtuigende
voorkomen voorkom voorkomt voorkwam voorkwamen voorkomen - voorkomend voorkomende
misbruiken misbruik misbruikt misbruikte misbruikten misbruikt misbruikte misbruikend misbruikende
missen mis mist miste misten gemist gemiste missend missende
weerleggen weerleg weerlegt weerlegde weerlegden weerlegd weerlegde weerleggend weerleggende
vergen verg vergt vergde vergden gevergd gevergde vergend vergende
bellen bel belt belde belden gebeld gebelde bellend bellende
herbergen herberg herbergt herbergde herbergden geherbergd geherbergde herbergend herbergende
genereren genereer genereert genereerde genereerden gegenereerd gegenereerde genererend genererende
vergelijken vergelijk vergelijkt vergeleek vergeleken vergeleken - vergelijkend vergelijkende
ontmoeten ontmoet ontmoet ontmoette ontmoetten ontmoet ontmoete ontmoetend ontmoetende
raadplegen raadpleeg raadpleegt raadpleegde raadpleegden geraadpleegd geraadpleegde raadplegend raadplegende
gaan ga gaat ging gingen gegaan gegane gaand gaande
doen doe doet deed deden gedaan gedane doend doende
houden houd|hou houdt hield hielden gehouden - houdend houdende
onderhouden onderhoud onderhoudt onderhield onderhielden onderhouden - onderhoudend onderhoudende
updaten update updatet updatete updateten geüpdatet geüpdatete updatend updatende
zijn ben|wees is|bent|zij|weest was|ware waren geweest - zijnd zijnde
hebben heb heeft|hebt had hadden gehad - hebbend hebbende
worden word|worde wordt werd werden geworden - wordend wordende
zullen zal|zul zal|zult zou|zoudt zouden - - - -
kunnen kan|kun kan|kunt kon konden gekund - kunnend kunnende
moeten moet moet moest moesten gemoeten - moetend moetende
mogen mag|moge mag|moogt mocht mochten gemogen|gemoogd - mogend mogende
willen wil wil|wilt wilde|wou wilden|wouden gewild gewilde willend willende
hoeven hoef hoeft hoefde hoefden gehoeven|gehoefd - hoevend hoevende
`;

const show = (slot: Slot): string => (slot === null ? "-" : [slot].flat().join("|"));
const rows = (text: string): readonly (readonly string[])[] =>
  text
    .trim()
    .split("\n")
    .map((line) => line.split(" "));

describe("paradigmOf", () => {
  for (const [infinitive, ...forms] of rows(whole)) {
    it(infinitive!, () => assert.equal(paradigmOf(infinitive!).map(show).join(" "), forms.join(" ")));
  }

  it("takes what is irregular from the caller", () => {
    assert.deepEqual(
      paradigmOf("werken", { past: "wrocht", pastPlural: "wrochten", participle: "gewrocht" }).slice(2, 6),
      ["wrocht", "wrochten", "gewrocht", "gewrochte"],
    );
  });

  it("gives a derived verb the irregular forms of its base, without ge-", () => {
    assert.deepEqual(irregularForms("verkopen"), {
      past: "verkocht",
      pastPlural: "verkochten",
      participle: "verkocht",
    });
    assert.equal(irregularForms("verhogen"), undefined);
    assert.equal(irregularForms("ontmoeten"), undefined);
  });

  it("makes third person, past and participle of separable verbs", () => {
    const verbs = rows(readFileSync(join(__dirname, "separable-verbs.txt"), "utf8"));
    assert.ok(verbs.length > 400);
    const wrong = verbs.filter(([prefix, base, third, past, participle]) => {
      const paradigm = paradigmOf(base!).map((slot) => [slot].flat());
      return (
        !paradigm[1]!.includes(third!) ||
        !paradigm[2]!.includes(past!) ||
        !paradigm[4]!.some((form) => prefix! + form === participle)
      );
    });
    assert.deepEqual(wrong, []);
  });
});

describe("the frozen Dutch paradigms", () => {
  const table = frozen as unknown as Readonly<Record<string, readonly Slot[]>>;

  it("are what the rules make", () => {
    for (const [infinitive, slots] of Object.entries(table))
      assert.deepEqual(slots, paradigmOf(infinitive), infinitive);
  });

  it("hold the base of every verb of the lexicon (if not: npm run paradigms)", () => {
    const verbs: readonly {
      readonly lemma: string;
      readonly also?: readonly string[];
      readonly prefix?: string;
    }[] = lexicon;
    const missing = verbs.flatMap(({ lemma, also = [], prefix = "" }) =>
      [lemma, ...also].filter((own) => !Object.hasOwn(table, own.slice(prefix.length))),
    );
    assert.deepEqual(missing, []);
  });
});
