import { lineChart, type Series } from "@gradkit/figures";
import { spreadOf } from "@gradkit/training";
import { scoreForms } from "../task/score-forms.ts";
import { decisive } from "../task/scores.ts";
import type { TrainResult } from "../train/train-result.ts";
import type { Ranked } from "./rank.ts";
import type { JobOutcome } from "./run-job.ts";

/** More curves than this nobody tells apart. */
const most = 6;

/** The scores of an epoch that a curve shows. */
type Part = "train" | "validation";

/**
 * The decisive score over the epochs: a curve for each of the best settings, or, where there is one setting, for training and
 * validation rows. Of several seeds the mean, with a band of one deviation. Undefined when no run is done.
 */
export function sweepFigure(outcomes: readonly JobOutcome[], ranked: readonly Ranked[]): string | undefined {
  const results = outcomes.flatMap((outcome) => ("result" in outcome ? [outcome] : []));
  const best = ranked.slice(0, most).map(({ setting }) => {
    const key = JSON.stringify(setting);
    const runs = results.filter(({ job }) => JSON.stringify(job.setting) === key).map(({ result }) => result);
    return { setting, runs };
  });
  const [first] = best;
  if (first === undefined) {
    return undefined;
  }
  const isValidated = results.every(({ result }) =>
    result.history.every(({ validation }) => validation !== null),
  );
  const { dataset, task } = first.runs[0] ?? { dataset: "", task: "classification" };
  const { name: score } = scoreForms[task][0];
  const seeds = Math.max(...best.map(({ runs }) => runs.length));
  const subtitle = [
    ...(ranked.length > most ? [`the best ${most} of ${ranked.length} settings`] : []),
    ...(seeds > 1 ? [`mean of ${seeds} runs, band of one deviation`] : []),
  ].join(", ");
  const rows = isValidated ? "validation" : "training";
  const series =
    best.length > 1
      ? best.map(({ setting, runs }) => curve(nameOf(setting), runs, isValidated ? "validation" : "train"))
      : [curve("training", first.runs, "train"), ...(isValidated ? [curve("validation", first.runs, "validation")] : [])]; // prettier-ignore
  return lineChart(series, {
    title: best.length > 1 ? `${dataset}: ${score} on ${rows} rows` : `${dataset}: ${score}`,
    ...(subtitle !== "" && { subtitle }),
    xLabel: "epoch",
    yLabel: score,
    theme: "auto",
  });
}

function nameOf(setting: Ranked["setting"]): string {
  return Object.entries(setting).map(([option, value]) => `${option} ${value}`).join(", "); // prettier-ignore
}

function curve(name: string, runs: readonly TrainResult[], part: Part): Series {
  const epochs = Math.min(...runs.map(({ history }) => history.length));
  const spreads = Array.from({ length: epochs }, (_, i) =>
    spreadOf(
      runs.map(({ task, history }) => {
        const record = history[i];
        const scores = part === "validation" ? record?.validation : record;
        return scores ? decisive(task, scores) : Number.NaN;
      }),
    ),
  );
  const band = {
    low: spreads.map(({ mean, deviation }) => mean - deviation),
    high: spreads.map(({ mean, deviation }) => mean + deviation),
  };
  const x = spreads.map((_, i) => i + 1);
  return { name, x, y: spreads.map(({ mean }) => mean), ...(runs.length > 1 && band) };
}
