// A client of a language server over its pipe: as little between the clock and the bytes as can be.
import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";

/** Milliseconds. */
const patience = 60_000;

export class Session {
  /** Names of requests of the server → answers. */
  handlers = {};
  published = new Map();
  ended = null;
  #pending = new Map();
  #waiting = [];
  #chunks = [];
  #length = 0;
  /** Bytes of the body that is awaited; -1 while a header is. */
  #needed = -1;
  #id = 0;

  constructor([program, ...args], options = {}) {
    this.started = performance.now();
    this.child = spawn(program, args, { stdio: ["pipe", "pipe", "ignore"], ...options });
    this.child.stdin.on("error", () => {});
    this.child.stdout.on("data", (chunk) => this.#receive(chunk));
    this.child.on("exit", (code, signal) => this.#end(`${code ?? signal}`));
    this.child.on("error", (error) => this.#end(String(error)));
    this.#onExit = () => this.child.kill("SIGKILL");
    process.on("exit", this.#onExit);
  }
  #onExit;

  #end(why) {
    this.ended = why;
    process.off("exit", this.#onExit);
    for (const { reject } of this.#pending.values()) reject(new Error(`the server has ended: ${why}`));
    this.#pending.clear();
    for (const { resolve } of this.#waiting.splice(0)) resolve(null);
  }

  #receive(chunk) {
    this.#chunks.push(chunk);
    this.#length += chunk.length;
    for (;;) {
      if (this.#needed >= 0 && this.#length < this.#needed) return;
      const buffer = this.#chunks.length === 1 ? this.#chunks[0] : Buffer.concat(this.#chunks);
      if (this.#needed < 0) {
        const end = buffer.indexOf("\r\n\r\n");
        this.#chunks = [buffer];
        if (end < 0) return;
        this.#needed = Number(/content-length:\s*(\d+)/i.exec(buffer.toString("latin1", 0, end))[1]);
        this.#keep(buffer.subarray(end + 4));
      } else {
        const body = buffer.toString("utf8", 0, this.#needed);
        this.#keep(buffer.subarray(this.#needed));
        this.#needed = -1;
        this.#take(JSON.parse(body));
      }
    }
  }

  #keep(rest) {
    this.#chunks = rest.length > 0 ? [rest] : [];
    this.#length = rest.length;
  }

  #take(message) {
    const { id, method, params } = message;
    if (method === undefined) {
      const request = this.#pending.get(id);
      this.#pending.delete(id);
      if (message.error) request?.reject(Object.assign(new Error(message.error.message), message.error));
      else request?.resolve(message.result);
    } else if (id !== undefined) {
      const answer = this.handlers[method]?.(params) ?? plainAnswer(method, params);
      this.#send({ id, result: answer ?? null });
    } else if (method === "textDocument/publishDiagnostics") {
      this.published.set(params.uri, params);
      const fits = ({ uri, version }) => uri === params.uri && !(params.version < version);
      const done = this.#waiting.filter(fits);
      this.#waiting = this.#waiting.filter((one) => !fits(one));
      for (const { resolve } of done) resolve(params);
    }
  }

  #send(message) {
    const body = JSON.stringify({ jsonrpc: "2.0", ...message });
    this.child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  notify(method, params) {
    this.#send({ method, params });
  }

  /** The promise of an answer; its `id` is for cancelling it. */
  request(method, params) {
    const id = ++this.#id;
    const answer = new Promise((resolve, reject) => {
      if (this.ended !== null) return reject(new Error(`the server has ended: ${this.ended}`));
      const timer = setTimeout(() => reject(new Error(`no answer to ${method}`)), patience);
      const settle = (act) => (value) => {
        clearTimeout(timer);
        act(value);
      };
      this.#pending.set(id, { resolve: settle(resolve), reject: settle(reject) });
      this.#send({ id, method, params });
    });
    return Object.assign(answer, { id });
  }

  /** The next findings that are published for a version of a document; null where none come. */
  next(uri, version) {
    return new Promise((resolve) => this.#waiting.push({ uri, version, resolve }));
  }

  /** MiB of the process and those that it started: now, and at most; undefined where the system does not say. */
  memory() {
    if (!existsSync(`/proc/${this.child.pid}/status`)) return undefined;
    const sum = (name) =>
      processTree(this.child.pid).reduce((total, pid) => total + Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status(pid))?.[1] ?? 0), 0) / 1024; // prettier-ignore
    return { now: sum("VmRSS"), most: sum("VmHWM") };
  }

  async close() {
    const gone = new Promise((resolve) => this.child.once("exit", resolve));
    if (this.ended !== null) return;
    const force = setTimeout(() => this.child.kill("SIGKILL"), 3000);
    try {
      await this.request("shutdown");
      this.notify("exit");
    } catch {} // it has ended, or will be
    await gone;
    clearTimeout(force);
  }
}

function plainAnswer(method, params) {
  if (method === "workspace/configuration") return params.items.map(() => null);
  return null;
}

const status = (pid) => {
  try {
    return readFileSync(`/proc/${pid}/status`, "utf8");
  } catch {
    return "";
  }
};

function processTree(pid) {
  const parents = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), parent: Number(/PPid:\s+(\d+)/.exec(status(name))?.[1]) }));
  const pids = [pid];
  for (const one of pids)
    pids.push(...parents.filter(({ parent }) => parent === one).map((child) => child.pid));
  return pids;
}
