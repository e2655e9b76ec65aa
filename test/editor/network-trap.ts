import dgram from "node:dgram";
import dns from "node:dns";
import http from "node:http";
import https from "node:https";
import net from "node:net";
import tls from "node:tls";

/** Calls of our client that would reach beyond the machine, by name. */
export const reached: string[] = [];

/** Whether a call comes from the extension: its host serves others too, and the editor itself. */
const isOurs = (): boolean => {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 100;
  const { stack = "" } = new Error();
  Error.stackTraceLimit = limit;
  return /[\\/]dist[\\/]client\.js/.test(stack);
};

function watch(owner: object, name: string, label: string): void {
  const object = owner as Record<string, unknown>;
  const original = object[name];
  if (typeof original !== "function") return;
  object[name] = function watched(this: unknown, ...args: unknown[]): unknown {
    if (isOurs()) reached.push(label);
    return (original as (...args: unknown[]) => unknown).apply(this, args);
  };
}

/** Notes what the extension does with the network from now on. */
export function setTrap(): void {
  watch(net.Socket.prototype, "connect", "net.Socket.connect");
  watch(net.Server.prototype, "listen", "net.Server.listen");
  watch(tls, "connect", "tls.connect");
  watch(dgram, "createSocket", "dgram.createSocket");
  for (const owner of [dns, dns.promises])
    for (const name of Object.keys(owner))
      if (/^(?:lookup|resolve|reverse)/.test(name)) watch(owner, name, `dns.${name}`);
  for (const owner of [http, https])
    for (const name of ["request", "get"]) watch(owner, name, `http.${name}`);
  for (const name of ["fetch", "WebSocket"]) watch(globalThis, name, name);
}
