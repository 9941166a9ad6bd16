import type { Dataset } from "@gradkit/datasets";
import { calibrationFigure, precisionRecallFigure, rocFigure, type CalibrationBin } from "@gradkit/figures";
import { measure, prCurve, rocCurve } from "@gradkit/metrics";
import { fromData, softmax } from "@gradkit/tensor";
import type { LoadedModel } from "@gradkit/training";
import type { ReportFigure } from "./curves.ts";

/** How many rows are put through the model at once, and intervals of confidence. */
const [rowsAtOnce, binCount] = [1000, 10];

/** How far a model's probabilities for the rows of a set can be trusted: calibration, and the two curves of two classes. */
export function probabilityFigures(loaded: LoadedModel, data: Dataset): readonly ReportFigure[] {
  const classes = data.classNames.length;
  const probabilities = probabilitiesOf(loaded, data);
  const calibration: ReportFigure = {
    name: "calibration",
    caption: "How often the model is right when it is that sure: on the diagonal, as often as it says.",
    svg: calibrationFigure(calibrationBins(probabilities, data), { title: "Calibration", theme: "auto" }),
  };
  const hasBoth = classes === 2 && new Set(data.labels).size === 2;
  return hasBoth ? [calibration, ...rankings(probabilities, data)] : [calibration];
}

/** A row of probabilities for each row of the set. */
function probabilitiesOf(
  loaded: LoadedModel,
  { features, featureShape, size, classNames }: Dataset,
): Float64Array {
  const width = featureShape.reduce((product, length) => product * length, 1);
  const found = new Float64Array(size * classNames.length);
  for (let start = 0; start < size; start += rowsAtOnce) {
    const rows = features.subarray(start * width, Math.min(size, start + rowsAtOnce) * width);
    found.set(softmax(loaded.predict(rows)).data(), start * classNames.length);
  }
  return found;
}

function calibrationBins(
  probabilities: Float64Array,
  { labels, size, classNames }: Dataset,
): CalibrationBin[] {
  const bins = Array.from({ length: binCount }, () => ({ sure: 0, right: 0, count: 0 }));
  for (let row = 0; row < size; row++) {
    const own = probabilities.subarray(row * classNames.length, (row + 1) * classNames.length);
    const sure = Math.max(...own);
    const bin = bins[Math.min(binCount - 1, Math.floor(sure * binCount))]!;
    bin.sure += sure;
    bin.right += own.indexOf(sure) === labels[row] ? 1 : 0;
    bin.count++;
  }
  return (
    bins
      .filter(({ count }) => count > 0)
      // Sums of probabilities may come to a little more than there are rows.
      .map(({ sure, right, count }) => ({
        confidence: Math.min(1, sure / count),
        accuracy: right / count,
        count,
      }))
  );
}

function rankings(
  probabilities: Float64Array,
  { labels, size, classNames }: Dataset,
): readonly ReportFigure[] {
  const yes = fromData(
    Float64Array.from({ length: size }, (_, row) => probabilities[2 * row + 1]!),
    [size],
  );
  const truths = fromData(Int32Array.from(labels), [size]);
  const { falsePositiveRate: x, truePositiveRate: y } = measure(rocCurve, yes, truths);
  const { recall, precision } = measure(prCurve, yes, truths);
  const name = classNames[1] ?? "1";
  return [
    {
      name: "roc",
      caption: `What share of the rows of ${name} is found for what share of the others mistaken for it.`,
      svg: rocFigure([{ name, x, y }], { title: "Receiver operating characteristic", theme: "auto" }),
    },
    {
      name: "precision-recall",
      caption: `What share of the rows called ${name} is, against the share of those that are found.`,
      svg: precisionRecallFigure([{ name, x: recall, y: precision }], {
        title: "Precision and recall",
        theme: "auto",
      }),
    },
  ];
}
