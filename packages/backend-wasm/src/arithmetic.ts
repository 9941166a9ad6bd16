import { environmentVariable } from "./platform/environment-variable.ts";

/**
 * How an engine computes. `"fast"` uses a fused multiply-add where the runtime has one; `"portable"` never does, and
 * its kernels give the same bits in every runtime and on every processor.
 */
export type Arithmetic = "fast" | "portable";

const variable = "GRADKIT_ARITHMETIC";

/**
 * The arithmetic that was asked for: by option, else by the environment variable GRADKIT_ARITHMETIC, else "fast".
 *
 * @throws TypeError when it is neither "fast" nor "portable".
 */
export function chosenArithmetic(option: Arithmetic | undefined): Arithmetic {
  const chosen: string = option ?? environmentVariable(variable) ?? "fast";
  if (chosen !== "fast" && chosen !== "portable") {
    const source = option === undefined ? `The environment variable ${variable}` : "arithmetic";
    throw new TypeError(`${source} is "${chosen}"; it must be "fast" or "portable".`);
  }
  return chosen;
}
