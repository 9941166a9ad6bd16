import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Outcome } from "../run-experiment.ts";
import { resultJson, type ResultJson } from "./result-json.ts";

/** Writes the figures of an experiment and its result as JSON into a folder of its own, and gives the result. */
export async function writeResult(outcome: Outcome, folder: string): Promise<ResultJson> {
  const own = join(folder, outcome.experiment.id);
  await mkdir(own, { recursive: true });
  const paths: string[] = [];
  for (const { name, svg } of outcome.figures) {
    const path = join(own, `${name}.svg`);
    await writeFile(path, svg);
    paths.push(path);
  }
  const result = resultJson(outcome, paths);
  await writeFile(join(own, "result.json"), `${JSON.stringify(result, undefined, 1)}\n`);
  return result;
}
