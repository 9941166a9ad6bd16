import type { ClientRequest, IncomingMessage, RequestOptions } from "node:http";
import type { Socket } from "node:net";
import { nodeModule } from "./node-module.ts";

/** How to ask. */
export interface ProxyRequestOptions {
  readonly signal: AbortSignal;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Asks for an address through a proxy, once, without following redirects: by its whole address, or for `https:` through a
 * tunnel that the proxy makes, in which it sees nothing.
 *
 * @throws when there is no connection, or the proxy makes no tunnel
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-connect
 */
export async function proxyRequest(
  target: URL,
  proxy: URL,
  { signal, headers }: ProxyRequestOptions,
): Promise<IncomingMessage> {
  const sent = { host: target.host, ...headers };
  if (target.protocol !== "https:") {
    const path = `${target.origin}${target.pathname}${target.search}`;
    return answer(await toProxy(proxy, { path, headers: { ...sent, ...credentials(proxy) } }), signal);
  }
  const socket = await tunnel(target, proxy, signal);
  const https = await nodeModule("node:https");
  const tls = await nodeModule("node:tls");
  const host = bare(target.hostname);
  const isName = !/^[\d.]+$|:/.test(host);
  const request = https.request({
    host,
    path: `${target.pathname}${target.search}`,
    headers: sent,
    // No agent, not even a new one: it would make a connection of its own.
    createConnection: () => tls.connect({ socket, host, ...(isName && { servername: host }) }),
  });
  return answer(request, signal);
}

async function tunnel(target: URL, proxy: URL, signal: AbortSignal): Promise<Socket> {
  const path = `${target.hostname}:${target.port || "443"}`;
  const request = await toProxy(proxy, {
    method: "CONNECT",
    path,
    headers: { host: path, ...credentials(proxy) },
  });
  return new Promise((resolve, reject) => {
    request.once("connect", ({ statusCode, statusMessage }, socket: Socket) => {
      if (statusCode === 200) {
        resolve(socket);
        return;
      }
      socket.destroy();
      reject(
        new Error(`the proxy ${proxy.host} answered ${statusCode ?? ""} ${statusMessage ?? ""}`.trimEnd()),
      );
    });
    start(request, signal, reject);
  });
}

async function toProxy(proxy: URL, options: RequestOptions): Promise<ClientRequest> {
  const isTls = proxy.protocol === "https:";
  const { request } = isTls ? await nodeModule("node:https") : await nodeModule("node:http");
  const port = proxy.port || (isTls ? 443 : 80);
  return request({ ...options, host: bare(proxy.hostname), port, agent: false });
}

function answer(request: ClientRequest, signal: AbortSignal): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    request.once("response", resolve);
    start(request, signal, reject);
  });
}

function start(request: ClientRequest, signal: AbortSignal, reject: (error: unknown) => void): void {
  const stop = (): void => {
    reject(signal.reason);
    request.destroy();
  };
  // Stays: an error after the answer is the body's, but would end the process if nobody listened here.
  request.on("error", reject);
  if (signal.aborted) {
    stop();
    return;
  }
  signal.addEventListener("abort", stop, { once: true });
  const done = (): void => signal.removeEventListener("abort", stop);
  request.once("response", done).once("connect", done).once("close", done);
  request.end();
}

function credentials({ username, password }: URL): { "proxy-authorization"?: string } {
  if (username === "" && password === "") {
    return {};
  }
  const words = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { "proxy-authorization": `Basic ${Buffer.from(words).toString("base64")}` };
}

/** Addresses of version 6 stand in brackets in an URL, and nowhere else. */
function bare(hostname: string): string {
  return hostname.replace(/^\[|\]$/g, "");
}
