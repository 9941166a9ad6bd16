import { describeError } from "./describe-error.ts";
import { hasNodeModules } from "./node-module.ts";

/** The part of `fetch` that is used here. */
export type Fetch = (
  url: string,
  options: { readonly signal: AbortSignal; readonly headers: Readonly<Record<string, string>> },
) => Promise<Response>;

/** The parts of the package `undici` that are used here. */
export interface Undici {
  readonly EnvHttpProxyAgent: new () => object;
  readonly fetch: (
    url: string,
    options: Parameters<Fetch>[1] & { readonly dispatcher: object },
  ) => Promise<Response>;
}

/** What decides whether there is a proxy, for tests. */
export interface ProxyHost {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly loadUndici: () => Promise<Undici>;
}

/**
 * A `fetch` that honours `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY`. Browsers know their proxy themselves. Node's own
 * `fetch` knows the variables when `NODE_USE_ENV_PROXY=1` is set, from Node 24 on (22.21); otherwise the agent of the package
 * `undici` is used where it is installed, and where it is not, `warn` hears what to do.
 */
export async function proxyFetch(
  warn: (message: string) => void,
  host: ProxyHost | undefined = thisHost(),
): Promise<Fetch> {
  const direct: Fetch = (url, options) => fetch(url, options);
  if (!host) {
    return direct;
  }
  const { env } = host;
  const names = ["http_proxy", "HTTP_PROXY", "https_proxy", "HTTPS_PROXY"].filter((name) => env[name]);
  const excluded = (env["no_proxy"] ?? env["NO_PROXY"] ?? "").trim() === "*";
  if (names.length === 0 || excluded || env["NODE_USE_ENV_PROXY"] === "1") {
    return direct;
  }
  try {
    const undici = await host.loadUndici();
    const dispatcher = new undici.EnvHttpProxyAgent();
    return (url, options) => undici.fetch(url, { ...options, dispatcher });
  } catch (error) {
    warn(
      `${names.join(" and ")} is set, but downloads go past the proxy: undici cannot be used (${describeError(error)}). ` +
        "Install undici beside gradkit, or run Node 24 or later with NODE_USE_ENV_PROXY=1.",
    );
    return direct;
  }
}

function thisHost(): ProxyHost | undefined {
  return hasNodeModules() ? { env: process.env, loadUndici } : undefined;
}

async function loadUndici(): Promise<Undici> {
  // By a name that bundlers do not follow: the package is not a dependency.
  const name = "undici";
  return (await import(/* @vite-ignore */ /* webpackIgnore: true */ name)) as Undici;
}
