import { currentHost } from "./library/host.ts";

/**
 * How many threads were asked for: by the option, else by the environment variable GRADKIT_THREADS, else undefined.
 *
 * @throws RangeError when that is no whole number from 1 on.
 */
export function readThreads(option: number | undefined): number | undefined {
  if (option !== undefined) {
    return checked(option, "threads", String(option));
  }
  const variable = currentHost().process?.env?.["GRADKIT_THREADS"];
  return variable === undefined || variable === ""
    ? undefined
    : checked(Number(variable), "GRADKIT_THREADS", `"${variable}"`);
}

function checked(count: number, name: string, shown: string): number {
  if (!Number.isInteger(count) || count < 1) {
    throw new RangeError(`${name} is ${shown}; it has to be a whole number of threads, at least 1.`);
  }
  return count;
}
