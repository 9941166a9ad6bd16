import { packages } from "./packages.ts";

/**
 * What a package exports.
 *
 * @param names What a program wants of it.
 * @throws Error when there is no such package, or it has no such name.
 */
export async function importedFrom(from: string, names: readonly string[]): Promise<object> {
  const load = packages[from];
  if (load === undefined) {
    throw new Error(`There is no package "${from}" here; there are ${Object.keys(packages).join(", ")}.`);
  }
  const exports = await load();
  const missing = names.find((name) => !(name in exports));
  if (missing !== undefined) {
    const alike = Object.keys(exports).find((name) => name.toLowerCase() === missing.toLowerCase());
    const hint = alike === undefined ? "" : ` Did you mean "${alike}"?`;
    throw new Error(`${from} exports no "${missing}".${hint}`);
  }
  return exports;
}
