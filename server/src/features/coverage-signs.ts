import type { CoverageMark, CoverageState } from "./coverage";

export type Sign = CoverageState | "clash" | "weakened" | "outOfScope";

/** All signs, in the order of a legend. */
export const signs: readonly Sign[] = [
  "reference",
  "quotation",
  "mention",
  "none",
  "clash",
  "weakened",
  "outOfScope",
];

/** Units that a sign takes in both directions. */
export const signSize = 16;

// Colours of Okabe and Ito, told apart whatever one's eyes; the shapes differ too, so that grey will do.
const blue = "#0072B2";
const green = "#009E73";
const vermilion = "#D55E00";
const orange = "#E69F00";
const grey = "#767676";

/** SVG in a square of `signSize`. Colours are attributes, and each shape has a class by which a style may change them. */
const shapes: Readonly<Record<Sign, string>> = {
  reference: `<circle class="sign reference" cx="8" cy="8" r="6" fill="${blue}"/>`,
  quotation: `<rect class="sign quotation" x="2.5" y="2.5" width="11" height="11" fill="${green}"/>`,
  mention: `<circle class="sign mention" cx="8" cy="8" r="5" fill="none" stroke="${blue}" stroke-width="2.5"/>`,
  none: `<path class="sign none" d="M4 8h8" fill="none" stroke="${grey}" stroke-width="2"/>`,
  clash: `<path class="sign clash" d="M3 3l10 10M13 3L3 13" fill="none" stroke="${vermilion}" stroke-width="3.5"/>`,
  weakened: `<path class="sign weakened" d="M2 3.5h12L8 13.5z" fill="${orange}" stroke="#5c4000" stroke-width="1"/>`,
  outOfScope: `<path class="sign outOfScope" d="M4 13L12 3" fill="none" stroke="${grey}" stroke-width="2"/>`,
};

export const signShape = (sign: Sign): string => shapes[sign];

/** Colours for a dark ground: a style sheet. */
export const darkSigns =
  ".reference{fill:#56B4E9}.mention{stroke:#56B4E9}.quotation{fill:#2CC39A}.clash{stroke:#FF7A26}" +
  ".weakened{stroke:#FFE0A0}.none,.outOfScope{stroke:#9D9D9D}";

/** What a cell shows, side by side. A row that does not count shows that where a draft does not speak of it. */
export function signsOf({ state, clash, weakened }: CoverageMark, outOfScope: boolean): readonly Sign[] {
  return [
    state === "none" && outOfScope ? "outOfScope" : state,
    ...(clash ? (["clash"] as const) : []),
    ...(weakened ? (["weakened"] as const) : []),
  ];
}
