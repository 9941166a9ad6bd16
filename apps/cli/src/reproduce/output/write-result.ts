import { join } from "node:path";
import { writeFileAtomically } from "@gradkit/runs";
import type { Outcome } from "../run-experiment.ts";
import { resultFile } from "./read-result.ts";
import { resultJson, type Circumstances, type ResultJson } from "./result-json.ts";

/**
 * Writes the figures of an experiment and then its result as JSON into a folder of its own, and gives the result. Where
 * there is a result, everything is there.
 */
export async function writeResult(
  outcome: Outcome,
  circumstances: Omit<Circumstances, "figures">,
  folder: string,
): Promise<ResultJson> {
  const { id } = outcome.experiment;
  const figures: string[] = [];
  for (const { name, svg } of outcome.figures) {
    const path = join(folder, id, `${name}.svg`);
    await writeFileAtomically(path, svg);
    figures.push(path);
  }
  const result = resultJson(outcome, { ...circumstances, figures });
  await writeFileAtomically(resultFile(folder, id), `${JSON.stringify(result)}\n`);
  return result;
}
