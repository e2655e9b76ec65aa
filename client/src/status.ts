import {
  Disposable,
  languages,
  LanguageStatusSeverity,
  workspace,
  type Command,
  type LanguageStatusItem,
} from "vscode";
import { draftSelector } from "./schemes";
import type { Session } from "./session";
import { texts } from "./settings";

/** The status item of drafts, where all troubles are shown. */
export interface Status extends Disposable {
  /** Shows that a command failed, or clears that. */
  readonly setTrouble: (failed: boolean) => void;
}

/** Shows the note in force with its date, what is wrong with the packs, and whether the server runs. */
export function createStatus(session: Session): Status {
  const item = languages.createLanguageStatusItem("notawijzer.status", draftSelector);
  let trouble = false;
  const draw = () => Object.assign(item, view(session, trouble));
  draw();
  const listeners = Disposable.from(
    item,
    session.onDidChangeState(draw),
    session.onDidChangeStatus(draw),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration("notawijzer.language")) draw();
    }),
  );
  return {
    setTrouble: (failed) => {
      if (failed === trouble) return;
      trouble = failed;
      draw();
    },
    dispose: () => void listeners.dispose(),
  };
}

type View = Pick<LanguageStatusItem, "name" | "text" | "detail" | "severity" | "busy" | "command">;

function view(session: Session, trouble: boolean): View {
  const words = texts();
  const calm = { name: words.statusName, severity: LanguageStatusSeverity.Information, busy: false };
  const showLog: Command = { title: words.showLog, command: "notawijzer.toonLogboek" };
  const { state, status } = session;
  if (state === "failed" || state === "ended") {
    return {
      ...calm,
      text: words.stopped,
      detail: words.stoppedDetail,
      severity: LanguageStatusSeverity.Error,
      command: { title: words.restart, command: "notawijzer.herstart" },
    };
  }
  if (state !== "running") {
    const text = state === "restarting" ? words.restarting : words.starting;
    return { ...calm, text, detail: "", busy: true, command: undefined };
  }
  if (!status) return { ...calm, text: words.starting, detail: "", busy: true, command: undefined };
  const { notes, problems } = status;
  const text = notes.map(({ title }) => title).join(" · ") || words.noNote;
  const dates = notes.map((note) => words.ofDate(note)).join(" · ");
  const troubles = [
    ...(problems.length > 0
      ? [`${words.problems(problems.length)}: ${problems.slice(0, 3).join(" · ")}`]
      : []),
    ...(trouble ? [words.commandFailed] : []),
  ];
  return {
    ...calm,
    text,
    detail: [dates, ...troubles].filter(Boolean).join(" – "),
    severity:
      troubles.length > 0 || notes.length === 0
        ? LanguageStatusSeverity.Warning
        : LanguageStatusSeverity.Information,
    command: troubles.length > 0 ? showLog : { title: words.showNote, command: "notawijzer.toonNota" },
  };
}
