import type { Rule } from "../analysis/rule";
import { actor } from "./contradiction/actor";
import { attribution as contradictedOwner } from "./contradiction/attribution";
import { date } from "./contradiction/date";
import { direction } from "./contradiction/direction";
import { membership } from "./contradiction/membership";
import { negation } from "./contradiction/negation";
import { partner } from "./contradiction/partner";
import { scope } from "./contradiction/scope";
import { status } from "./contradiction/status";
import { value } from "./contradiction/value";
import { acronym } from "./misname/acronym";
import { actionLine } from "./misname/action-line";
import { attribution } from "./misname/attribution";
import { compound } from "./misname/compound";
import { confusion } from "./misname/confusion";
import { expansion } from "./misname/expansion";
import { spelling } from "./misname/spelling";
import { since } from "./later/since";
import { differs } from "./quote/differs";
import { notePaper } from "./reference/note-paper";
import { sectionName } from "./reference/section-name";
import { unknownAction } from "./reference/unknown-action";
import { unknownLine } from "./reference/unknown-line";
import { wrongAction } from "./reference/wrong-action";
import { expandedAgain } from "./style/expanded-again";
import { firstUse } from "./style/first-use";
import { kamerstukForm } from "./style/kamerstuk-form";
import { nameForm } from "./style/name-form";
import { promise } from "./stronger/promise";
import { aspiration } from "./weakened/aspiration";
import { condition } from "./weakened/condition";
import { explore } from "./weakened/explore";
import { hedge } from "./weakened/hedge";
import { weakenedScope } from "./weakened/scope";

/** All rules. Where two findings overlap, the rule that stands first here speaks. */
export const rules: readonly Rule[] = [
  confusion,
  expansion,
  acronym,
  attribution,
  actionLine,
  compound,
  spelling,
  unknownLine,
  unknownAction,
  wrongAction,
  sectionName,
  notePaper,
  differs,
  value,
  date,
  actor,
  partner,
  membership,
  contradictedOwner,
  direction,
  negation,
  status,
  scope,
  explore,
  aspiration,
  condition,
  hedge,
  weakenedScope,
  promise,
  since,
  firstUse,
  expandedAgain,
  nameForm,
  kamerstukForm,
];
