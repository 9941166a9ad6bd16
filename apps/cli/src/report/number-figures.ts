import type { Dataset } from "@gradkit/datasets";
import { histogramFigure, lineChart } from "@gradkit/figures";
import type { LoadedModel } from "@gradkit/training";
import { readDataFacts } from "../runs/data-facts.ts";
import { unscaled } from "../task/target-scale.ts";
import type { ReportFigure } from "./curves.ts";

/** What a model of numbers says about the rows of a set: predictions beside targets, and how its errors are distributed. */
export function numberFigures(loaded: LoadedModel, data: Dataset): readonly ReportFigure[] {
  const { target = unscaled } = readDataFacts(loaded.metadata);
  const targets = Float64Array.from(data.labels);
  const outputs = loaded.predict(data.features).data();
  const predictions = Float64Array.from(outputs, (value: number) => target.mean + target.deviation * value);
  return [
    besideTargets(predictions, targets, data, target.name),
    {
      name: "errors",
      caption: `Predicted less true ${target.name} of the test rows.`,
      svg: histogramFigure(
        [{ name: "errors", values: predictions.map((value, row) => value - targets[row]!) }],
        { title: "Errors", xLabel: `error of ${target.name}`, theme: "auto" },
      ),
    },
  ];
}

/** Over the feature where there is a single one, else in the order of the targets. */
function besideTargets(
  predictions: Float64Array,
  targets: Float64Array,
  { features, featureShape }: Dataset,
  target: string,
): ReportFigure {
  const isCurve = featureShape.join() === "1";
  const along = isCurve ? features : targets;
  const rows = Array.from(targets.keys()).sort((a, b) => along[a]! - along[b]!);
  const x = rows.map((row, place) => (isCurve ? features[row]! : place + 1));
  const series = [
    { name: "target", x, y: rows.map((row) => targets[row]!) },
    { name: "predicted", x, y: rows.map((row) => predictions[row]!), dashed: true },
  ];
  return {
    name: "predictions",
    caption: isCurve
      ? "Targets and predictions of the test rows over their only feature."
      : "Targets of the test rows from the smallest to the largest, and what the model predicts for each.",
    svg: lineChart(series, {
      title: "Predictions",
      xLabel: isCurve ? "feature" : "test row, by its target",
      yLabel: target,
      theme: "auto",
    }),
  };
}
