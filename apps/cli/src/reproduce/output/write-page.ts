import { join } from "node:path";
import { writeFileAtomically } from "@gradkit/runs";
import { experiments } from "../experiments.ts";
import { readResult } from "./read-result.ts";
import { resultsPage } from "./results-page.ts";

/** Writes `README.md` about all results in a folder. */
export async function writePage(folder: string): Promise<void> {
  const results = await Promise.all(experiments.map(({ id }) => readResult(folder, id)));
  const there = results.flatMap((result) => result ?? []);
  await writeFileAtomically(join(folder, "README.md"), resultsPage(experiments, there));
}
