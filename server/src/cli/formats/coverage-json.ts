import { rowsOf, type Coverage } from "../../features/coverage";
import { coverageTexts } from "../../features/texts/coverage-texts";
import type { Language } from "../../language/language";
import type { Trouble } from "../trouble";
import type { CoveredDraft } from "./coverage-text";

/** The format of docs/cli.md; `version` rises when a reader of it would have to change. */
export function formatCoverageJson(
  covered: Coverage,
  drafts: readonly CoveredDraft[],
  troubles: readonly Trouble[],
  version: string,
): string {
  const title = (lang: Language): string => coverageTexts[lang].title(covered.counts, drafts.length);
  const report = {
    version: 1,
    notawijzer: version,
    title: { nl: title("nl"), en: title("en") },
    notes: covered.packs.map(({ id, title: name, date }) => ({ id, title: name, date })),
    drafts: drafts.map(({ name }) => name),
    actions: rowsOf(covered).map(({ key, pack, action, state, clash, weakened, outOfScope, cells }) => ({
      pack: pack.id,
      id: action.id,
      ...(action.section !== undefined && { section: action.section }),
      ...(action.position !== undefined && { position: action.position }),
      title: action.title,
      state,
      clash,
      weakened,
      ...(outOfScope !== undefined && { outOfScope }),
      drafts: drafts.flatMap(({ name, actions, placeOf }, index) => {
        const places = actions.get(key) ?? [];
        const { state: own, clash: against, weakened: weaker } = cells[index]!;
        if (places.length === 0) return [];
        return [
          {
            file: name,
            state: own,
            clash: against,
            weakened: weaker,
            places: places.map(({ kind, start, end }) => ({
              kind,
              start: placeOf(start),
              end: placeOf(end),
            })),
          },
        ];
      }),
    })),
    problems: troubles.map(({ trace: _trace, ...problem }) => problem),
    summary: { drafts: drafts.length, ...covered.counts, problems: troubles.length },
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
