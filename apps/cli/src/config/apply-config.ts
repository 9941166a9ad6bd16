import type { Command, Option } from "commander";
import { UsageError } from "../failures/usage-error.ts";
import { suggestion } from "../failures/suggestion.ts";
import type { ConfigFile } from "./config-file.ts";

/** Options that say what a command does with its output, or name the config itself; a config file does not hold them. */
const notInFiles: ReadonlySet<string> = new Set([
  "json",
  "color",
  "progress",
  "quiet",
  "config",
  "resume",
  "runDir",
  "overwrite",
  "save",
  "help",
  "printConfig",
]);

/** The options of a command that a config file may hold. */
export function configOptions(command: Command): readonly Option[] {
  return command.options.filter((option) => !notInFiles.has(option.attributeName()));
}

/**
 * The options of a command with those of a config file: what was typed wins over the file, the file over defaults. Values are
 * read as if they had been typed.
 *
 * @param what The file, for messages.
 * @throws UsageError for a name that is no option, with the nearest, and for values out of range
 */
export function applyConfig(
  command: Command,
  config: ConfigFile,
  what: string,
): Readonly<Record<string, unknown>> {
  const options = configOptions(command);
  const merged: Record<string, unknown> = { ...command.opts() };
  for (const [name, value] of Object.entries(config)) {
    if (name === "$schema") {
      continue;
    }
    if (name === "dataset") {
      requireText(name, value, what);
      continue;
    }
    const option = options.find((candidate) => candidate.attributeName() === name);
    if (option === undefined) {
      const names = ["dataset", ...options.map((candidate) => candidate.attributeName())];
      throw new UsageError(
        `${what} has "${name}", which is no option`,
        otherSpelling(options, name) ?? suggestion(name, names) ?? `options are ${names.join(", ")}`,
      );
    }
    if (command.getOptionValueSource(name) !== "cli") {
      merged[name] = valueOf(option, value, what);
    }
  }
  return merged;
}

function valueOf(option: Option, value: unknown, what: string): unknown {
  if (option.isBoolean()) {
    if (typeof value !== "boolean") {
      throw new UsageError(
        `${what}: ${option.attributeName()} is ${JSON.stringify(value)}, but must be true or false`,
      );
    }
    return value;
  }
  const text = textOf(value);
  try {
    const parse = option.parseArg as ((text: string, before: unknown) => unknown) | undefined;
    return parse === undefined ? text : parse(text, undefined);
  } catch (error) {
    throw error instanceof UsageError ? new UsageError(`${what}: ${error.message}`, error.hint) : error;
  }
}

function requireText(name: string, value: unknown, what: string): void {
  if (typeof value !== "string" || value === "") {
    throw new UsageError(
      `${what}: ${name} is ${JSON.stringify(value)}, but must be a name or a path`,
      `such as ${name}: mnist`,
    );
  }
}

/** The name of an option that was written as it is typed: `lr`, `weight-decay`. */
function otherSpelling(options: readonly Option[], name: string): string | undefined {
  const flag = `--${name.replace(/^-+/, "")}`;
  const meant = options.find(({ flags }) => flags.split(/[ ,]+/).includes(flag));
  return meant && `did you mean ${meant.attributeName()}?`;
}

/** A value as it would be typed. */
function textOf(value: unknown): string {
  if (Array.isArray(value)) {
    return value.length === 0 ? "none" : value.join(",");
  }
  return typeof value === "string" ? value : JSON.stringify(value);
}
