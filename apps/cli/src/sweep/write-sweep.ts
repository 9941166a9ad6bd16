import { join } from "node:path";
import { writeCsv } from "@gradkit/formats";
import { writeFileAtomically } from "@gradkit/runs";
import { scoreForms } from "../task/score-forms.ts";
import type { Axis } from "./parse-set.ts";
import { scoreOf, taskOf, type Ranked } from "./rank.ts";
import type { JobOutcome } from "./run-job.ts";
import { sweepFigure } from "./sweep-figure.ts";

/** Writes every run as a row of `sweep.csv`, the ranking as `sweep.json`, and one figure; returns their paths. */
export async function writeSweep(
  folder: string,
  axes: readonly Axis[],
  outcomes: readonly JobOutcome[],
  ranked: readonly Ranked[],
): Promise<readonly string[]> {
  const task = taskOf(outcomes);
  const names = scoreForms[task].map(({ name }) => name);
  const [score, tested] = [scoreForms[task][0].name, [...names, "loss"] as const];
  const rows = outcomes.map((outcome) => {
    const { setting, seed } = outcome.job;
    const result = "result" in outcome ? outcome.result : undefined;
    return {
      ...setting,
      seed,
      [score]: result === undefined ? "" : scoreOf(result),
      ...Object.fromEntries(tested.map((name) => [`test ${name}`, result?.test[name] ?? ""])),
      seconds: result?.seconds ?? "",
      failure: "failure" in outcome ? outcome.failure : "",
    };
  });
  const files: Record<string, string | Uint8Array> = {
    "sweep.csv": writeCsv(rows),
    "sweep.json": `${JSON.stringify({ schema: 1, axes, ranked }, null, 2)}\n`,
  };
  const figure = sweepFigure(outcomes, ranked);
  if (figure !== undefined) {
    files["sweep.svg"] = figure;
  }
  for (const [name, text] of Object.entries(files)) {
    await writeFileAtomically(join(folder, name), text);
  }
  return Object.keys(files).map((name) => join(folder, name));
}
