import { commands, Disposable } from "vscode";
import { clientCommands, type Spot } from "../../../server/src/lsp/requests";
import { openPlace } from "../views/open-place";
import { addTerm } from "./add-term";
import { checkNow } from "./check-now";
import { checkWord } from "./check-word";
import type { CommandContext } from "./context";
import { convertReferences } from "./convert-references";
import { copyQuotation } from "./copy-quotation";
import { insertDeviations, showDeviations } from "./deviations";
import { explainRule } from "./explain-rule";
import { explainSentence } from "./explain-sentence";
import { exportCoverage } from "./export-coverage";
import { goToMention } from "./go-to-mention";
import { insertAbbreviations } from "./insert-abbreviations";
import { insertReference } from "./insert-reference";
import { insertStatusTable } from "./insert-status-table";
import { keepFinding } from "./keep-finding";
import { newDraft } from "./new-draft";
import { goToFinding } from "./next-finding";
import { openPractice } from "./open-practice";
import { repairFinding } from "./repair-finding";
import { leaveOutOfScope, takeIntoScope } from "./set-scope";
import { showInNote } from "./show-in-note";
import { showMentions } from "./show-mentions";
import { showNote } from "./show-note";
import { showPassage } from "./show-passage";
import { showTermPlaces } from "./show-term-places";

/** Commands that a link in a hover may call: they show something and change nothing. */
export const trustedCommands = [
  clientCommands.showPassage,
  clientCommands.explainRule,
  clientCommands.showMentions,
];

/** Registers all commands. One that fails goes to the log and the status item, never to a message over the text. */
export function registerCommands(context: CommandContext): Disposable {
  const { session, status, log } = context;
  const register = (id: string, run: (...args: never[]) => unknown) =>
    commands.registerCommand(id, async (...args: never[]) => {
      try {
        await run(...args);
        status.setTrouble(false);
      } catch (error) {
        log.error(`${id}:`, error instanceof Error ? error.message : String(error));
        status.setTrouble(true);
      }
    });
  return Disposable.from(
    register(clientCommands.showPassage, showPassage),
    register(clientCommands.keep, keepFinding(context)),
    register(clientCommands.explainRule, explainRule),
    register(clientCommands.explainSentence, explainSentence(context)),
    register(clientCommands.referred, () => undefined),
    register(clientCommands.showMentions, showMentions),
    register("notawijzer.volgendeMelding", goToFinding(1)),
    register("notawijzer.vorigeMelding", goToFinding(-1)),
    register("notawijzer.herstel", repairFinding),
    register("notawijzer.afwijkingen", showDeviations(context)),
    register("notawijzer.voegAfwijkingenIn", insertDeviations(context)),
    register("notawijzer.actieoverzicht", context.overview.show),
    register("notawijzer.actieoverzichtSvg", exportCoverage(context, "svg")),
    register("notawijzer.actieoverzichtMarkdown", exportCoverage(context, "markdown")),
    register("notawijzer.acties.groepeer", context.actions.group),
    register("notawijzer.acties.filter", context.actions.filter),
    register("notawijzer.acties.toonAlles", context.actions.showAll),
    register("notawijzer.openPlaats", (uri: string, at: Spot) => openPlace({ uri, at })),
    register("notawijzer.naarVermelding", goToMention(context)),
    register("notawijzer.toonInNota", showInNote(context)),
    register("notawijzer.voegVerwijzingIn", insertReference(context)),
    register("notawijzer.kopieerCitaat", copyQuotation(context)),
    register("notawijzer.buitenBeschouwing", leaveOutOfScope(context)),
    register("notawijzer.terugInBeschouwing", takeIntoScope(context)),
    register("notawijzer.begrippen.zoek", context.terms.search),
    register("notawijzer.begrippen.toonAlles", context.terms.showAll),
    register("notawijzer.begrippen.plaatsen", showTermPlaces(context)),
    register("notawijzer.voegBegripToe", addTerm(context)),
    register("notawijzer.eersteStappen", () =>
      commands.executeCommand("workbench.action.openWalkthrough", "notawijzer.notawijzer#eersteStappen"),
    ),
    register("notawijzer.controleer", checkNow(context)),
    register("notawijzer.controleerWord", checkWord(context)),
    register("notawijzer.toonNota", showNote(context)),
    register("notawijzer.oefentekst", openPractice(context)),
    register("notawijzer.nieuwConcept", newDraft(context)),
    register("notawijzer.zetVerwijzingenOm", convertReferences(context)),
    register("notawijzer.voegStandVanZakenIn", insertStatusTable(context)),
    register("notawijzer.voegAfkortingenIn", insertAbbreviations(context)),
    register("notawijzer.herstart", session.restart),
    register("notawijzer.toonLogboek", () => log.show(true)),
  );
}
