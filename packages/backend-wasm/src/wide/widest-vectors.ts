import { environmentVariable } from "../platform/environment-variable.ts";

const variable = "GRADKIT_VECTOR_BITS";

/**
 * The widest vectors that may be used: by option, else by the environment variable GRADKIT_VECTOR_BITS, else 256.
 *
 * @throws TypeError when it is neither 128 nor 256.
 */
export function widestVectors(option: 128 | 256 | undefined): 128 | 256 {
  const chosen = String(option ?? environmentVariable(variable) ?? 256);
  if (chosen !== "128" && chosen !== "256") {
    const source = option === undefined ? `The environment variable ${variable}` : "vectorBits";
    throw new TypeError(`${source} is "${chosen}"; it must be 128 or 256.`);
  }
  return chosen === "128" ? 128 : 256;
}
