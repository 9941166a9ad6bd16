import { suggestion } from "../failures/suggestion.ts";
import { UsageError } from "../failures/usage-error.ts";
import type { Experiment } from "./experiment.ts";
import { experiments } from "./experiments.ts";

/**
 * The experiments of these ids in the order given, each once; `all` stands for every one.
 *
 * @throws UsageError with the nearest ids
 */
export function findExperiments(ids: readonly string[]): readonly Experiment[] {
  return [...new Set(ids.flatMap((id) => (id === "all" ? experiments : [findExperiment(id)])))];
}

function findExperiment(typed: string): Experiment {
  const wanted = typed.toLowerCase().replace(/_/g, "-");
  const names = experiments.map(({ id }) => id);
  // What stands in front of the first hyphen says which one is meant, where only one begins so.
  const begun = experiments.filter(({ id }) => id.startsWith(`${wanted}-`));
  const found = experiments.find(({ id }) => id === wanted) ?? (begun.length === 1 ? begun[0] : undefined);
  if (found === undefined) {
    const near = begun.length > 1 ? `did you mean ${begun.map(({ id }) => id).join(" or ")}?` : undefined;
    throw new UsageError(
      `there is no experiment "${typed}"`,
      near ?? suggestion(wanted, [...names, "all"]) ?? "gradkit reproduce --list shows them",
    );
  }
  return found;
}
