/**
 * Where to download a set from instead of its published places: each address in `GRADKIT_MIRRORS` (with spaces or
 * commas between) is a folder laid out like that of `GRADKIT_DATA`. Undefined when the variable is not set.
 */
export function mirrors(
  dataset: string,
  env: Readonly<Record<string, string | undefined>>,
): readonly string[] | undefined {
  const addresses = (env["GRADKIT_MIRRORS"] ?? "").split(/[\s,]+/).filter((address) => address !== "");
  return addresses.length === 0
    ? undefined
    : addresses.map((address) => `${address.replace(/\/$/, "")}/${dataset}/`);
}
