import type * as fs from "node:fs/promises";
import type * as http from "node:http";
import type * as https from "node:https";
import type * as os from "node:os";
import type * as path from "node:path";
import type { Readable } from "node:stream";
import type * as tls from "node:tls";

/** The parts of Node's library that are used here. */
export interface NodeModules {
  "node:fs/promises": typeof fs;
  "node:http": typeof http;
  "node:https": typeof https;
  "node:os": typeof os;
  "node:path": typeof path;
  "node:stream": { readonly Readable: typeof Readable };
  "node:tls": typeof tls;
}

/** Whether there is a file system and Node's library: Node, Deno and Bun, but not a browser. */
export function hasNodeModules(): boolean {
  // Bundlers put an object named process into browsers, but no version of Node into it.
  const host: { process?: { versions?: { node?: string } } } = globalThis;
  return host.process?.versions?.node !== undefined;
}

/**
 * A module of Node's library, asked for in a way that no bundler follows, so that the same file goes into
 * browser bundles without configuration. Call it only where `hasNodeModules()` is true.
 */
export async function nodeModule<Name extends keyof NodeModules>(name: Name): Promise<NodeModules[Name]> {
  // Typed as always there, but Node has it since 20.16 only.
  const host: Partial<Pick<typeof process, "getBuiltinModule">> = process;
  return host.getBuiltinModule ? host.getBuiltinModule(name) : importByName(name);
}

async function importByName<Name extends keyof NodeModules>(name: Name): Promise<NodeModules[Name]> {
  return (await import(/* @vite-ignore */ /* webpackIgnore: true */ name)) as NodeModules[Name];
}
