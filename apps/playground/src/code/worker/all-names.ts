import type { ExportedName } from "./code-protocol.ts";
import { packages } from "./packages.ts";

/** What all packages export, in the order of the alphabet. */
export async function allNames(): Promise<readonly ExportedName[]> {
  const lists = await Promise.all(
    Object.entries(packages).map(async ([from, load]) =>
      Object.keys(await load()).map((name): ExportedName => ({ name, from })),
    ),
  );
  return lists.flat().sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
}
