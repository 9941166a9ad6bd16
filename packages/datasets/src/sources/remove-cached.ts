import type { DatasetCard } from "../dataset-card.ts";
import type { LoadOptions } from "../load-options.ts";
import { cacheStore } from "./default-sources.ts";
import { storedName } from "./stored-name.ts";

/**
 * Removes the files of a set from the cache, on a disk or in a browser; returns where those were that were there. Files in a
 * folder that `GRADKIT_DATA` names are not touched.
 *
 * @example
 * import { irisCard, removeCached } from "@gradkit/datasets";
 * const clear = () => removeCached(irisCard);
 * console.log(typeof clear); // function
 */
export async function removeCached(
  card: DatasetCard,
  options: Pick<LoadOptions, "cacheDirectory"> = {},
): Promise<readonly string[]> {
  const store = await cacheStore(options);
  const removed: string[] = [];
  for (const file of card.files) {
    for (const form of ["packed", "unpacked"] as const) {
      const name = storedName({ dataset: card.folder ?? card.name, file }, form);
      const found = await store?.read(name, undefined).catch(() => true);
      if (store !== undefined && found !== undefined) {
        await store.remove(name);
        removed.push(store.describe(name));
      }
    }
  }
  return [...new Set(removed)];
}
