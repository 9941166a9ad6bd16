import { extname } from "node:path";
import { parse, YAMLParseError } from "yaml";
import { UsageError } from "../failures/usage-error.ts";
import { readGivenFile } from "../options/read-given-file.ts";
import { importModule, NoTypeScript } from "./import-module.ts";

/** What a config file holds: options by their long names, as numbers, texts, lists and booleans. */
export type ConfigFile = Readonly<Record<string, unknown>>;

const kinds = "config files are .json, .yaml, or modules (.mjs, .ts) with a default export";

/**
 * Reads a config file: JSON, YAML, or a JavaScript or TypeScript module with a default export.
 *
 * @throws UsageError when it cannot be read or holds no object
 */
export async function readConfigFile(path: string): Promise<ConfigFile> {
  const isModule = /^\.[cm]?[jt]s$/.test(extname(path));
  const value = await read(path, isModule);
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new UsageError(
      isModule ? `--config ${path} exports no object as its default` : `--config ${path} holds no object`,
      isModule ? "write export default { epochs: 5 };" : 'write options by name: { "epochs": 5 }',
    );
  }
  return value as ConfigFile;
}

async function read(path: string, isModule: boolean): Promise<unknown> {
  const bytes = await readGivenFile(path, kinds);
  try {
    if (isModule) {
      return await importModule(path);
    }
    const text = new TextDecoder().decode(bytes);
    return extname(path) === ".json" ? JSON.parse(text) : parse(text);
  } catch (error) {
    throw new UsageError(`--config ${path} cannot be read: ${reason(error)}`, adviceOn(error, isModule));
  }
}

function reason(error: unknown): string {
  if (error instanceof NoTypeScript) {
    return "this version of Node runs no TypeScript";
  }
  const [line = ""] = error instanceof Error ? error.message.split("\n") : [String(error)];
  return line.replace(/:$/, "");
}

function adviceOn(error: unknown, isModule: boolean): string {
  if (error instanceof NoTypeScript) {
    return "npm install typescript beside it, take Node 22.18 or later, or write it as .mjs, .json or .yaml";
  }
  if (isModule) {
    return "the module itself throws this: correct it there";
  }
  return error instanceof YAMLParseError || error instanceof SyntaxError ? "correct the file there" : kinds;
}
