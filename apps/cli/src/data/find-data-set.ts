import { UsageError } from "../failures/usage-error.ts";
import { suggestion } from "../failures/suggestion.ts";
import { catalog, catalogNames } from "./catalog.ts";
import type { DataSet } from "./data-set.ts";

/**
 * The data set of a name; capitals and underscores do not matter.
 *
 * @throws UsageError with the nearest names
 */
export function findDataSet(typed: string): DataSet {
  const wanted = typed.toLowerCase().replace(/[_ ]/g, "-");
  const found = catalog.find(({ card }) => card.name === wanted);
  if (found === undefined) {
    throw new UsageError(
      `there is no data set "${typed}"`,
      suggestion(wanted, catalogNames) ??
        "gradkit datasets lists them; or name a .csv file or a folder of images",
    );
  }
  return found;
}
