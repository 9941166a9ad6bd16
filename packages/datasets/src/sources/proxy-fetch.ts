import type { IncomingMessage } from "node:http";
import { hasNodeModules, nodeModule } from "./node-module.ts";
import { proxyOf, type Environment } from "./proxy-of.ts";
import { proxyRequest, type ProxyRequestOptions } from "./proxy-request.ts";

/** The part of `fetch` that is used here. */
export type Fetch = (url: string, options: ProxyRequestOptions) => Promise<Response>;

const MOST_REDIRECTS = 20;

/**
 * A `fetch` that honours `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY`. Browsers know their proxy themselves, and where no
 * variable is set the runtime's own `fetch` is used; Node's does not look at the variables unless it is told to.
 *
 * @param env - the variables; undefined where there are none, as in browsers
 */
export function proxyFetch(env: Environment | undefined = variables()): Fetch {
  if (
    env === undefined ||
    !["http_proxy", "HTTP_PROXY", "https_proxy", "HTTPS_PROXY"].some((name) => env[name])
  ) {
    return (url, options) => fetch(url, options);
  }
  return async (url, options) => {
    // Each address on the way may have another proxy, or none.
    let target = new URL(url);
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      const response = await once(target, env, options);
      const location = response.headers.get("location");
      if (![301, 302, 303, 307, 308].includes(response.status) || location === null) {
        return response;
      }
      await response.body?.cancel();
      target = new URL(location, target);
    }
    throw new Error(`more than ${MOST_REDIRECTS} redirects`);
  };
}

async function once(target: URL, env: Environment, options: ProxyRequestOptions): Promise<Response> {
  const proxy = /^https?:$/.test(target.protocol) ? proxyOf(target, env) : undefined;
  if (proxy === undefined) {
    return fetch(target, { ...options, redirect: "manual" });
  }
  const headers = { "accept-encoding": "identity", ...options.headers };
  return asResponse(await proxyRequest(target, proxy, { ...options, headers }), options.signal);
}

/** An answer as `fetch` gives it: unpacked where the server packed it for the journey. */
async function asResponse(message: IncomingMessage, signal: AbortSignal): Promise<Response> {
  const { Readable } = await nodeModule("node:stream");
  const stop = (): unknown => message.destroy(asError(signal.reason));
  signal.addEventListener("abort", stop, { once: true });
  message.once("close", () => signal.removeEventListener("abort", stop));
  const status = message.statusCode ?? 0;
  const headers = new Headers();
  for (const [name, value] of Object.entries(message.headers)) {
    headers.set(name, Array.isArray(value) ? value.join(", ") : (value ?? ""));
  }
  if ([204, 205, 304].includes(status)) {
    message.resume();
    return new Response(null, { status, headers });
  }
  const body = Readable.toWeb(message) as ReadableStream<Uint8Array<ArrayBuffer>>;
  const isPacked = headers.get("content-encoding") === "gzip";
  return new Response(isPacked ? body.pipeThrough(new DecompressionStream("gzip")) : body, {
    status,
    statusText: message.statusMessage ?? "",
    headers,
  });
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}

function variables(): Environment | undefined {
  return hasNodeModules() ? process.env : undefined;
}
