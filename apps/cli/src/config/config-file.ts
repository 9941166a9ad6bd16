import { readFile } from "node:fs/promises";
import { extname, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parse } from "yaml";
import { UsageError } from "../failures/usage-error.ts";

/** What a config file holds: options by their long names, as numbers, texts, lists and booleans. */
export type ConfigFile = Readonly<Record<string, unknown>>;

/**
 * Reads a config file: JSON, YAML, or a JavaScript module with a default export.
 *
 * @throws UsageError when it cannot be read or holds no object
 */
export async function readConfigFile(path: string): Promise<ConfigFile> {
  const value = await read(path);
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new UsageError(`--config ${path} holds no object`, 'write options by name: { "epochs": 5 }');
  }
  return value as ConfigFile;
}

async function read(path: string): Promise<unknown> {
  const kind = extname(path);
  try {
    if (/^\.[cm]?[jt]s$/.test(kind)) {
      const module = (await import(pathToFileURL(resolve(path)).href)) as { readonly default?: unknown };
      return module.default;
    }
    const text = await readFile(path, "utf8");
    return kind === ".json" ? JSON.parse(text) : parse(text);
  } catch (error) {
    throw new UsageError(`--config ${path} cannot be read: ${reason(error, kind)}`, adviceOn(kind));
  }
}

function reason(error: unknown, kind: string): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOENT" || code === "ERR_MODULE_NOT_FOUND") {
    return "there is no such file";
  }
  if (code === "ERR_UNKNOWN_FILE_EXTENSION") {
    return `this version of Node runs no ${kind}`;
  }
  return error instanceof Error ? (error.message.split("\n")[0] ?? error.name) : String(error);
}

function adviceOn(kind: string): string {
  return kind.endsWith("ts")
    ? "Node 22.18 and later run TypeScript; name the file .mjs, .json or .yaml otherwise"
    : "config files are .json, .yaml, or modules (.mjs, .ts) with a default export";
}
