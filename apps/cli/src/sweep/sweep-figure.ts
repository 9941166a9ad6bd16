import { lineChart, type Series } from "@gradkit/figures";
import { spreadOf } from "@gradkit/training";
import type { TrainResult } from "../train/train-result.ts";
import type { Ranked } from "./rank.ts";
import type { JobOutcome } from "./run-job.ts";

/** More curves than this nobody tells apart. */
const most = 6;

/**
 * Accuracy over the epochs, a curve for each of the best settings: the mean over seeds, and a band of one deviation. Undefined
 * when no run is done.
 */
export function sweepFigure(outcomes: readonly JobOutcome[], ranked: readonly Ranked[]): string | undefined {
  const best = ranked.slice(0, most);
  if (best.length === 0) {
    return undefined;
  }
  const results = outcomes.flatMap((outcome) => ("result" in outcome ? [outcome] : []));
  const isValidated = results.every(({ result }) =>
    result.history.every(({ validation }) => validation !== null),
  );
  const series = best.map(({ setting }): Series => {
    const key = JSON.stringify(setting);
    const runs = results.filter(({ job }) => JSON.stringify(job.setting) === key).map(({ result }) => result);
    const name = Object.entries(setting).map(([option, value]) => `${option} ${value}`).join(", "); // prettier-ignore
    return { name, ...curve(runs, isValidated) };
  });
  const subtitle = ranked.length > most ? `the best ${most} of ${ranked.length} settings` : "";
  return lineChart(series, {
    title: `Accuracy on ${isValidated ? "validation" : "training"} rows`,
    ...(subtitle !== "" && { subtitle }),
    xLabel: "epoch",
    yLabel: "accuracy",
    theme: "auto",
  });
}

function curve(runs: readonly TrainResult[], isValidated: boolean): Omit<Series, "name"> {
  const epochs = Math.min(...runs.map(({ history }) => history.length));
  const spreads = Array.from({ length: epochs }, (_, i) =>
    spreadOf(
      runs.map(({ history }) => {
        const record = history[i]!;
        return (isValidated ? record.validation : record)?.accuracy ?? Number.NaN;
      }),
    ),
  );
  const x = spreads.map((_, i) => i + 1);
  const y = spreads.map(({ mean }) => mean);
  const band = {
    low: spreads.map(({ mean, deviation }) => mean - deviation),
    high: spreads.map(({ mean, deviation }) => mean + deviation),
  };
  return { x, y, ...(runs.length > 1 && band) };
}
