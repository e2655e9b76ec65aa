// What a writer waits for, measured at a server: one process a run.
import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import { pathToFileURL } from "node:url";
import { Session } from "./session.mjs";
import { quantile, round } from "./figures.mjs";

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const now = () => performance.now();
const typed = " Europees Defensie Fonds";
/** Keys of a burst, and milliseconds between two of them. */
const burst = { keys: 50, pause: 20 };

const capabilities = {
  workspace: { configuration: true, workspaceFolders: true, diagnostics: { refreshSupport: true } },
  textDocument: {
    publishDiagnostics: { relatedInformation: true, versionSupport: true, codeDescriptionSupport: true, dataSupport: true },
    diagnostic: { dynamicRegistration: false },
    hover: { contentFormat: ["markdown", "plaintext"] },
    completion: { completionItem: { snippetSupport: true, documentationFormat: ["markdown"], resolveSupport: { properties: ["documentation"] } } },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix"] } } },
  },
}; // prettier-ignore

/** A server that has a document open, at the caret's place in its middle. */
async function open(
  { command, cwd, init, handlers, settings },
  file,
  { wait, text = readFileSync(file, "utf8") },
) {
  const uri = pathToFileURL(file).href;
  const root = pathToFileURL(dirname(file)).href;
  const session = new Session(command, cwd ? { cwd } : {});
  const state = { session, uri, text, version: 1, caret: middle(text), copies: new Map() };
  session.handlers = handlers?.(state) ?? {};
  const params = { processId: process.pid, rootUri: root, workspaceFolders: [{ uri: root, name: "bench" }], capabilities, initializationOptions: init }; // prettier-ignore
  const answer = await session.request("initialize", params);
  const initialised = now() - session.started;
  session.notify("initialized", {});
  if (settings) session.notify("workspace/didChangeConfiguration", { settings });
  if (wait) await sleep(wait);
  const isPull = answer.capabilities.diagnosticProvider !== undefined;
  const opened = now();
  const pushed = isPull ? undefined : session.next(uri, 1);
  session.notify("textDocument/didOpen", {
    textDocument: { uri, languageId: "markdown", version: 1, text },
  });
  const first = isPull ? await pull(state) : (await pushed)?.diagnostics;
  const answered = now();
  // The findings of a long draft's beginning may come first. A hover is of the whole.
  if (answer.capabilities.hoverProvider)
    await session.request("textDocument/hover", {
      textDocument: { uri },
      position: { line: 0, character: 0 },
    });
  const all = isPull ? await pull(state) : first;
  return Object.assign(state, {
    isPull,
    findings: all ?? [],
    capabilities: answer.capabilities,
    times: {
      initialised,
      first: answered - opened,
      all: now() - opened,
      fromSpawn: answered - session.started,
    },
  });
}

const middle = (text) => {
  const at = text.indexOf(" ", text.length >> 1);
  return at < 0 ? text.length : at;
};

async function pull({ session, uri }) {
  const report = await session.request("textDocument/diagnostic", { textDocument: { uri } });
  return report?.items ?? [];
}

function positionOf({ text, caret }) {
  const line = text.slice(0, caret).split("\n").length - 1;
  return { line, character: caret - (text.lastIndexOf("\n", caret - 1) + 1) };
}

/** Types one character at the caret. */
function type(state, at, character) {
  const { session, uri } = state;
  state.version++;
  session.notify("textDocument/didChange", {
    textDocument: { uri, version: state.version },
    contentChanges: [{ range: { start: at, end: at }, text: character }],
  });
  state.text = state.text.slice(0, state.caret) + character + state.text.slice(state.caret);
  state.caret++;
  at.character++;
}

/** The findings after a change that `act` makes. */
async function after(state, act) {
  if (state.isPull) {
    act();
    return pull(state);
  }
  const pushed = state.session.next(state.uri, state.version + 1);
  act();
  return (await pushed)?.diagnostics;
}

async function edits(state, number) {
  const at = positionOf(state);
  const times = [];
  let found = [];
  for (let i = 0; i < number; i++) {
    const from = now();
    found = await after(state, () => type(state, at, typed[i % typed.length]));
    times.push(now() - from);
  }
  return { p50: quantile(times, 0.5), p95: quantile(times, 0.95), found };
}

/** Types a name and takes it back, again and again: the sentence stays one that somebody could write. */
async function writing(state, number) {
  const start = positionOf(state);
  const at = { ...start };
  const times = [];
  for (let i = 0; i < number; i++) {
    const k = i % (typed.length + 1);
    const from = now();
    await after(state, () => (k < typed.length ? type(state, at, typed[k]) : takeBack(state, start, at)));
    times.push(now() - from);
  }
  return { p50: quantile(times, 0.5), p95: quantile(times, 0.95) };
}

function takeBack(state, start, at) {
  const { session, uri } = state;
  state.version++;
  session.notify("textDocument/didChange", {
    textDocument: { uri, version: state.version },
    contentChanges: [{ range: { start, end: { ...at } }, text: "" }],
  });
  state.text = state.text.slice(0, state.caret - typed.length) + state.text.slice(state.caret);
  state.caret -= typed.length;
  at.character -= typed.length;
}

/** How many findings the text has that it has not when it is opened anew, and the other way round. */
async function staleness(state, found) {
  const { session } = state;
  const copy = { ...state, uri: state.uri.replace(/[^/]*$/, "opnieuw.md") };
  state.copies.set(copy.uri, state.text);
  const pushed = state.isPull ? undefined : session.next(copy.uri, 1);
  session.notify("textDocument/didOpen", {
    textDocument: { uri: copy.uri, languageId: "markdown", version: 1, text: state.text },
  });
  const fresh = state.isPull ? await pull(copy) : (await pushed)?.diagnostics;
  session.notify("textDocument/didClose", { textDocument: { uri: copy.uri } });
  const count = new Map();
  const add = (list, step) => {
    for (const { code, range, message } of list ?? []) {
      const key = JSON.stringify([code, range, message]);
      count.set(key, (count.get(key) ?? 0) + step);
    }
  };
  add(found, 1);
  add(fresh, -1);
  return [...count.values()].reduce((sum, one) => sum + Math.abs(one), 0);
}

/** Fifty keys, each with a request that the next one cancels; from the last key to the last answer. */
async function typeBurst(state) {
  const { session } = state;
  const at = positionOf(state);
  let previous;
  let last = 0;
  const answers = [];
  for (let i = 0; i < burst.keys; i++) {
    const isLast = i === burst.keys - 1;
    const pushed = !state.isPull && isLast ? session.next(state.uri, state.version + 1) : undefined;
    type(state, at, typed[i % typed.length]);
    last = now();
    if (state.isPull) {
      if (previous) session.notify("$/cancelRequest", { id: previous.id });
      previous = session.request("textDocument/diagnostic", { textDocument: { uri: state.uri } });
      answers.push(previous.then(() => true, () => false)); // prettier-ignore
    } else if (pushed) answers.push(pushed);
    if (!isLast) await sleep(burst.pause);
  }
  const all = await Promise.all(answers);
  return { settled: now() - last, answers: all.filter(Boolean).length };
}

async function completions(state, number) {
  const at = positionOf(state);
  for (const character of " @eu") await after(state, () => type(state, at, character));
  const times = [];
  let answered = 0;
  for (let i = 0; i < number; i++) {
    const from = now();
    const result = await state.session.request("textDocument/completion", { textDocument: { uri: state.uri }, position: at, context: { triggerKind: 1 } }); // prettier-ignore
    times.push(now() - from);
    if ((result?.items ?? result ?? []).length > 0) answered++;
  }
  return { p95: quantile(times, 0.95), answered: answered / number };
}

/** A hover asked for right after a key, while the findings of that key are still to come. */
async function hovers(state, number) {
  const at = positionOf(state);
  const times = [];
  for (let i = 0; i < number; i++) {
    const checked = after(state, () => type(state, at, typed[i % typed.length]));
    const from = now();
    await state.session.request("textDocument/hover", { textDocument: { uri: state.uri }, position: at });
    times.push(now() - from);
    await checked;
  }
  return { p50: quantile(times, 0.5), max: Math.max(...times) };
}

/** All figures of one server on one draft, in milliseconds and MiB. */
export async function measureServer(server, file, { number = 1000, requests = 100, isSlow = false } = {}) {
  const state = await open(server, file, { wait: 300 });
  const own = isSlow ? 40 : number;
  const edit = await edits(state, own);
  const stale = await staleness(state, edit.found);
  const settled = await typeBurst(state);
  const has = (name) => state.capabilities[name] !== undefined && state.capabilities[name] !== false;
  const completion = has("completionProvider") ? await completions(state, requests) : undefined;
  const hover = has("hoverProvider") ? await hovers(state, isSlow ? 10 : 30) : undefined;
  const memory = state.session.memory();
  await state.session.close();
  return round({
    findings: state.findings.length,
    initialised: state.times.initialised,
    first: state.times.first,
    all: state.times.all,
    editP50: edit.p50,
    editP95: edit.p95,
    stale,
    burst: settled.settled,
    burstAnswers: settled.answers,
    completionP95: completion?.p95,
    completionAnswered: completion?.answered,
    hoverP50: hover?.p50,
    hoverMax: hover?.max,
    memory: memory?.most,
  });
}

/** The same edits by somebody who writes. */
export async function measureWriting(server, file, number) {
  const state = await open(server, file, { wait: 300 });
  const { p50, p95 } = await writing(state, number);
  await state.session.close();
  return round({ writingP50: p50, writingP95: p95 });
}

/** Milliseconds from the start of the process to the first findings, without a pause. */
export async function measureStart(server, file) {
  const state = await open(server, file, { wait: 0 });
  await state.session.close();
  return round({ initialised: state.times.initialised, fromSpawn: state.times.fromSpawn });
}

/** An edit in drafts of several sizes, made of the beginning of one. */
export async function measureSizes(server, file, bytes, number) {
  const whole = readFileSync(file, "utf8");
  const rows = [];
  for (const size of bytes) {
    const state = await open(server, file, { wait: 300, text: `${whole.slice(0, size)}\n` });
    const { p50, p95 } = await edits(state, number);
    await state.session.close();
    rows.push(round({ size, findings: state.findings.length, editP50: p50, editP95: p95 }));
  }
  return rows;
}
