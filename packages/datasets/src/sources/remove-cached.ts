import type { DatasetCard } from "../dataset-card.ts";
import type { LoadOptions } from "../load-options.ts";
import { cacheStore } from "./default-sources.ts";
import { storedName } from "./stored-name.ts";

/**
 * Removes the files of a set from the cache, on a disk or in a browser, also what there is of downloads that broke off; returns
 * where those were that were there. Files in a folder that `GRADKIT_DATA` names are not touched.
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
  if (store === undefined) {
    return [];
  }
  const removed: string[] = [];
  for (const file of card.files) {
    const dataset = card.folder ?? card.name;
    const packed = storedName({ dataset, file }, "packed");
    if ((await store.partials?.read(packed)) !== undefined) {
      await store.partials?.remove(packed);
      removed.push(`${store.describe(packed)}.partial`);
    }
    for (const form of ["packed", "unpacked"] as const) {
      const name = storedName({ dataset, file }, form);
      const found = await store.read(name, undefined).catch(() => true);
      if (found !== undefined) {
        await store.remove(name);
        removed.push(store.describe(name));
      }
    }
  }
  return [...new Set(removed)];
}
