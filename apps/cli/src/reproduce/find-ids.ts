import { suggestion } from "../failures/suggestion.ts";
import { UsageError } from "../failures/usage-error.ts";
import { experimentIds } from "./experiment-ids.ts";

/**
 * The ids that were meant, in the order given, each once; `all` stands for every one. Knows names only, so that a mistyped one
 * is answered before anything is loaded.
 *
 * @throws UsageError with the nearest ids
 */
export function findIds(typed: readonly string[]): readonly string[] {
  return [...new Set(typed.flatMap((one) => (one === "all" ? experimentIds : [findId(one)])))];
}

function findId(typed: string): string {
  const wanted = typed.toLowerCase().replace(/_/g, "-");
  // What stands in front of the first hyphen says which one is meant, where only one begins so.
  const begun = experimentIds.filter((id) => id.startsWith(`${wanted}-`));
  const found = experimentIds.find((id) => id === wanted) ?? (begun.length === 1 ? begun[0] : undefined);
  if (found === undefined) {
    const near = begun.length > 1 ? `did you mean ${begun.join(" or ")}?` : undefined;
    throw new UsageError(
      `there is no experiment "${typed}"`,
      near ?? suggestion(wanted, [...experimentIds, "all"]) ?? "gradkit reproduce --list shows them",
    );
  }
  return found;
}
