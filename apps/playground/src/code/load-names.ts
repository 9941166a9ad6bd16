import type { ExportedName } from "./exported-name.ts";

/** Everything that can be imported; fetched when it is wanted. */
export async function loadNames(): Promise<readonly ExportedName[]> {
  const { default: names } = await import("virtual:exported-names");
  return names as readonly ExportedName[];
}
