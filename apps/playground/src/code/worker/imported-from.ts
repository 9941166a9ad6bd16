import { packageNames } from "../package-names.ts";
import { packages } from "./packages.ts";

/**
 * What a package exports.
 *
 * @param names What a program wants of it.
 * @throws Error when there is no such package, or it has no such name.
 */
export async function importedFrom(from: string, names: readonly string[]): Promise<object> {
  const known = packageNames.find((name) => name === from);
  if (known === undefined) {
    throw new Error(`There is no package "${from}" here; there are ${packageNames.join(", ")}.`);
  }
  const exports = await packages[known]();
  const missing = names.find((name) => !(name in exports));
  if (missing !== undefined) {
    const alike = Object.keys(exports).find((name) => name.toLowerCase() === missing.toLowerCase());
    const hint =
      alike === undefined ? ` If it is a type, write "type ${missing}".` : ` Did you mean "${alike}"?`;
    throw new Error(`${from} exports no "${missing}".${hint}`);
  }
  return exports;
}
