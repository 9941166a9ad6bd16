import type * as Files from "node:fs/promises";

/**
 * The bytes of a file: a path in Node, an address anywhere.
 *
 * @throws Error when there is no such file, naming it.
 */
export async function readSource(source: string | URL): Promise<Uint8Array> {
  const isAddress = source instanceof URL || /^(https?|data|blob|file):/.test(source);
  const url = isAddress ? new URL(source) : undefined;
  if (hasFiles() && (url === undefined || url.protocol === "file:")) {
    const { readFile } = await files();
    return new Uint8Array(await readFile(url ?? source));
  }
  const response = await fetch(source);
  if (!response.ok) {
    throw new Error(`${String(source)} gave HTTP status ${response.status} ${response.statusText}.`);
  }
  return new Uint8Array(await response.arrayBuffer());
}

/** Bundlers put an object named process into browsers, but no version of Node into it. */
function hasFiles(): boolean {
  const host: { process?: { versions?: { node?: string } } } = globalThis;
  return host.process?.versions?.node !== undefined;
}

/** No bundler follows a name that is a variable, so that the same file goes into pages. */
async function files(name = "node:fs/promises"): Promise<typeof Files> {
  return (await import(/* @vite-ignore */ /* webpackIgnore: true */ name)) as typeof Files;
}
