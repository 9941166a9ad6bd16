import type { Dataset } from "@gradkit/datasets";
import { confusionFigure, decisionSurface, imageGrid, type FigureImage } from "@gradkit/figures";
import { leaves, softmax } from "@gradkit/tensor";
import type { LoadedModel } from "@gradkit/training";
import type { Measured } from "../evaluate/evaluate-model.ts";
import { activationFigures } from "./activation-figures.ts";
import type { ReportFigure } from "./curves.ts";
import { numberFigures } from "./number-figures.ts";
import { probabilityFigures } from "./probability-figures.ts";
import { weightFigures } from "./weight-figures.ts";

/** How many mistakes and units are shown. */
const [mistakesShown, unitsShown] = [24, 32];

/**
 * What a trained model does with the rows of a set: confusions, the plane or the worst mistakes, how far its probabilities can
 * be trusted, its activations and weights; of numbers, predictions beside targets.
 */
export function dataFigures(loaded: LoadedModel, data: Dataset, measured: Measured): readonly ReportFigure[] {
  const { confusionMatrix } = measured;
  if (confusionMatrix === undefined) {
    return [...numberFigures(loaded, data), ...activationFigures(loaded, data), ...weightFigures(loaded)];
  }
  const confusion: ReportFigure = {
    name: "confusion",
    caption: "Rows are the right classes, columns what the model says.",
    svg: confusionFigure(confusionMatrix, data.classNames, { title: "Confusions", theme: "auto" }),
  };
  // A word of a table has a column of its own for the model, and nothing lies between two of them.
  const isPlane = data.featureShape.join() === "2" && loaded.inputShape.join() === "2";
  const plane = isPlane ? [surface(loaded, data)] : [];
  return [
    confusion,
    ...plane,
    ...mistakes(loaded, data),
    ...probabilityFigures(loaded, data),
    ...firstLayer(loaded, data),
    ...activationFigures(loaded, data),
    ...weightFigures(loaded),
  ];
}

function surface(loaded: LoadedModel, data: Dataset): ReportFigure {
  const domain = (axis: number): readonly [number, number] => {
    const values = Array.from({ length: data.size }, (_, i) => data.features[2 * i + axis]!);
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const margin = 0.1 * (high - low);
    return [low - margin, high + margin];
  };
  const svg = decisionSurface(
    { predict: (points) => classesOf(loaded, points).classes, xDomain: domain(0), yDomain: domain(1) },
    { x: data.features, labels: data.labels, classNames: data.classNames },
    { title: "The plane as the model sees it", theme: "auto" },
  );
  return { name: "plane", caption: "Regions are what the model says, marks the test rows.", svg };
}

function classesOf(
  loaded: LoadedModel,
  rows: ArrayLike<number>,
): { readonly classes: number[]; readonly sure: number[] } {
  const scores = softmax(loaded.predict(rows));
  const width = scores.shape.at(-1) ?? 1;
  const values = scores.data();
  const [classes, sure]: [number[], number[]] = [[], []];
  for (let start = 0; start < values.length; start += width) {
    const row = Array.from(values.subarray(start, start + width));
    const largest = Math.max(...row);
    classes.push(row.indexOf(largest));
    sure.push(largest);
  }
  return { classes, sure };
}

/** The rows that the model was surest about and wrong. */
function mistakes(loaded: LoadedModel, data: Dataset): readonly ReportFigure[] {
  const side = imageSide(data.featureShape);
  if (side === undefined) {
    return [];
  }
  const width = side.width * side.height;
  const wrong: { readonly row: number; readonly given: number; readonly sure: number }[] = [];
  for (let start = 0; start < data.size; start += 1000) {
    const end = Math.min(data.size, start + 1000);
    const { classes, sure } = classesOf(loaded, data.features.subarray(start * width, end * width));
    classes.forEach((given, i) => {
      if (given !== data.labels[start + i]) {
        wrong.push({ row: start + i, given, sure: sure[i]! });
      }
    });
  }
  const worst = wrong.sort((a, b) => b.sure - a.sure).slice(0, mistakesShown);
  if (worst.length === 0) {
    return [];
  }
  const images = worst.map(({ row, given, sure }): FigureImage => ({
    pixels: data.features.subarray(row * width, (row + 1) * width),
    ...side,
    label: `${data.classNames[data.labels[row]!]} → ${data.classNames[given]} ${Math.round(100 * sure)} %`,
  }));
  const caption =
    "Test rows that the model is surest about and wrong: the right class, what it says, and how sure it is.";
  return [
    {
      name: "mistakes",
      caption,
      svg: imageGrid(images, { title: "Worst mistakes", range: "each", theme: "auto" }),
    },
  ];
}

/** The weights of the first layer as images, where it looks at whole images. */
function firstLayer({ params }: LoadedModel, data: Dataset): readonly ReportFigure[] {
  const side = imageSide(data.featureShape);
  const weight = leaves(params).find(([, { rank }]) => rank === 2)?.[1];
  if (side === undefined || weight?.shape[0] !== side.width * side.height) {
    return [];
  }
  const [inputs = 0, units = 0] = weight.shape;
  const values = weight.data();
  const images = Array.from({ length: Math.min(units, unitsShown) }, (_, unit): FigureImage => ({
    pixels: Float64Array.from({ length: inputs }, (_, i) => values[i * units + unit]!),
    ...side,
    label: String(unit),
  }));
  const caption = `Weights from each pixel to ${images.length} of the ${units} units of the first layer; blue is positive.`;
  return [
    {
      name: "first-layer",
      caption,
      svg: imageGrid(images, { title: "First-layer weights", range: "diverging", theme: "auto" }),
    },
  ];
}

function imageSide(
  shape: readonly number[],
): { readonly width: number; readonly height: number } | undefined {
  const [height, width, channels = 1] = shape;
  return shape.length >= 2 && channels === 1 && height !== undefined && width !== undefined
    ? { width, height }
    : undefined;
}
