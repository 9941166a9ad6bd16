import { environmentVariable } from "../platform/environment-variable.ts";
import { nodeLibrary } from "../platform/node-library.ts";

/** More threads gain little in the products of small networks, and disturb whoever else computes. */
const mostByDefault = 4;

const variable = "GRADKIT_THREADS";

/**
 * How many threads were asked for: by option, else by the environment variable GRADKIT_THREADS, else as many as there
 * are processors, up to four.
 *
 * @throws RangeError when it is not a whole number from 1 to 16.
 */
export function threadCount(option: number | undefined): number {
  const text = option === undefined ? environmentVariable(variable) : undefined;
  if (option === undefined && text === undefined) {
    return Math.min(processors(), mostByDefault);
  }
  const count = option ?? Number(text);
  if (!Number.isInteger(count) || count < 1 || count > 16) {
    const source = option === undefined ? `The environment variable ${variable}` : "threads";
    throw new RangeError(`${source} is ${text ?? count}; it must be a whole number from 1 to 16.`);
  }
  return count;
}

function processors(): number {
  const host = globalThis as { navigator?: { hardwareConcurrency?: number } };
  return nodeLibrary("node:os")?.availableParallelism() ?? host.navigator?.hardwareConcurrency ?? 1;
}
