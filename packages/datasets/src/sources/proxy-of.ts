/** The variables of the environment. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The proxy that an address is asked through, by `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY`; small letters come first, as
 * everywhere. `NO_PROXY` holds hosts between commas or spaces, with the hosts below them, perhaps with a port; `*` stands
 * for all. This machine itself is always asked directly: no proxy could.
 *
 * @returns undefined where it is asked directly
 * @throws RangeError when a variable names no proxy that speaks HTTP
 * @see https://curl.se/docs/manpage.html (environment)
 */
export function proxyOf(url: URL, env: Environment): URL | undefined {
  const name = url.protocol === "https:" ? "HTTPS_PROXY" : "HTTP_PROXY";
  const value = variable(env, name);
  const isHere = /^(localhost|127\.[\d.]+|\[::1\])$/.test(url.hostname);
  if (value === "" || isHere || isExcluded(url, variable(env, "NO_PROXY"))) {
    return undefined;
  }
  const address = value.includes("://") ? value : `http://${value}`;
  const proxy = URL.canParse(address) ? new URL(address) : undefined;
  if (proxy === undefined || !/^https?:$/.test(proxy.protocol)) {
    throw new RangeError(`${name} is no address of a proxy that begins with http:// or https://.`);
  }
  return proxy;
}

/** A variable that is empty counts as not set. */
function variable(env: Environment, name: string): string {
  return [env[name.toLowerCase()], env[name]].find((value) => value !== undefined && value !== "") ?? "";
}

function isExcluded({ hostname, port, protocol }: URL, hosts: string): boolean {
  const usedPort = port || (protocol === "https:" ? "443" : "80");
  return hosts
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((entry) => entry !== "")
    .some((entry) => {
      const [, host = "", onlyPort] = /^(.*?)(?::(\d+))?$/.exec(entry) ?? [];
      const name = host.replace(/^\*?\./, "");
      const isHost = host === "*" || hostname === name || hostname.endsWith(`.${name}`);
      return isHost && (onlyPort === undefined || onlyPort === usedPort);
    });
}
