import { UsageError } from "../failures/usage-error.ts";
import { suggestion } from "../failures/suggestion.ts";
import { catalog } from "./catalog.ts";
import type { DataSet } from "./data-set.ts";

/**
 * The data set of a name; capitals and underscores do not matter.
 *
 * @throws UsageError with the nearest names
 */
export function findDataSet(typed: string): DataSet {
  const wanted = typed.toLowerCase().replace(/[_ ]/g, "-");
  const names = catalog.map(({ card }) => card.name);
  const found = catalog.find(({ card }) => card.name === wanted);
  if (found === undefined) {
    throw new UsageError(
      `there is no data set "${typed}"`,
      suggestion(wanted, names) ?? `the data sets are ${names.join(", ")}`,
    );
  }
  return found;
}
