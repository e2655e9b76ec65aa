// Loaded into a process before its own code, by --import: whatever would reach beyond the machine's own pipes is refused, and written
// to the file that NOTAWIJZER_TRAP names.
import child from "node:child_process";
import dgram from "node:dgram";
import dns from "node:dns";
import { appendFileSync } from "node:fs";
import http from "node:http";
import http2 from "node:http2";
import https from "node:https";
import { syncBuiltinESMExports } from "node:module";
import net from "node:net";
import tls from "node:tls";

const log = process.env.NOTAWIJZER_TRAP;

function trap(owner, name, label = name) {
  if (typeof owner?.[name] !== "function") return;
  owner[name] = function refused() {
    appendFileSync(log, `${label} ${new Error().stack.split("\n").slice(2, 4).join(" ")}\n`);
    throw new Error(`refused: ${label}`);
  };
}

trap(net.Socket.prototype, "connect", "net.Socket.connect");
trap(net.Server.prototype, "listen", "net.Server.listen");
for (const name of ["connect", "createConnection", "createServer"]) trap(net, name, `net.${name}`);
for (const name of ["connect", "createServer"]) trap(tls, name, `tls.${name}`);
trap(dgram, "createSocket", "dgram.createSocket");
for (const name of ["bind", "send", "connect"]) trap(dgram.Socket.prototype, name, `dgram.Socket.${name}`);
for (const owner of [dns, dns.promises])
  for (const name of Object.keys(owner))
    if (/^(?:lookup|resolve|reverse)/.test(name)) trap(owner, name, `dns.${name}`);
for (const owner of [http, https])
  for (const name of ["request", "get", "createServer"]) trap(owner, name, `http.${name}`);
for (const name of ["connect", "createServer"]) trap(http2, name, `http2.${name}`);
for (const name of ["fetch", "WebSocket", "EventSource", "XMLHttpRequest"]) trap(globalThis, name);
// A program that is started could speak for this one.
for (const name of ["spawn", "spawnSync", "exec", "execSync", "execFile", "execFileSync", "fork"])
  trap(child, name, `child_process.${name}`);
syncBuiltinESMExports();
appendFileSync(log, "set\n");
