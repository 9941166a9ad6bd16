import { element } from "./element.ts";
import type { FigureOptions } from "./figure-options.ts";
import { formatNumber } from "./format-number.ts";
import { frame } from "./frame.ts";
import { paint } from "./paint.ts";
import { shortened } from "./shortened.ts";
import type { SvgNode } from "./svg-node.ts";
import { textWidth } from "./text-width.ts";

const [largestCell, smallestText] = [84, 7];

/**
 * How often each class was taken for each: a row for every true class, a column for every predicted one.
 *
 * Colour is the share of the row, so classes of different sizes can be compared; the numbers are counts, left out where
 * cells are too small for them. Accuracy, recalls and the commonest mistakes stand in the description.
 *
 * @throws RangeError when the matrix is not square, does not fit the names, or holds something else than counts.
 * @example
 * import { confusionFigure } from "@gradkit/figures";
 * const svg = confusionFigure([[48, 2], [5, 45]], ["cat", "dog"], { title: "Seven of 100 are mistaken" });
 * console.log(svg.includes("Accuracy 93% of 100."), svg.split("<rect").length - 1); // true 5
 * @see https://en.wikipedia.org/wiki/Confusion_matrix
 */
export function confusionFigure(
  matrix: readonly (readonly number[])[],
  classNames: readonly string[],
  options: FigureOptions = {},
): string {
  requireMatrix(matrix, classNames);
  const count = classNames.length;
  const longest = Math.max(...classNames.map((name) => textWidth(name, 12)));
  const leftOf = (width: number): number => Math.min(longest, width * 0.3) + 40;
  const cellOf = (width: number): number => Math.min(largestCell, (width - leftOf(width) - 16) / count);
  const steep = (cell: number): boolean => longest > cell - 6;
  const below = (cell: number): number => (steep(cell) ? Math.min(longest, 90) * 0.75 + 16 : 22) + 24;
  return frame(options, {
    name: "confusionFigure",
    subject: `Confusion matrix of ${count} classes`,
    description: described(matrix, classNames),
    bodyHeight: (width) => cellOf(width) * count + 28 + below(cellOf(width)),
    body: (width, height) => {
      const cell = Math.min(cellOf(width), Math.max(8, (height - 28 - below(cellOf(width))) / count));
      const left = leftOf(width);
      const shift = Math.max(0, (width - left - 16 - cell * count) / 2);
      const nodes = [...cells(matrix, classNames, cell), ...names(classNames, cell, left, steep(cell))];
      const axes = axisWords(cell * count, below(cell), left);
      return [element("g", { transform: `translate(${(left + shift).toFixed(1)},26)` }, [...nodes, ...axes])];
    },
  });
}

function cells(
  matrix: readonly (readonly number[])[],
  classNames: readonly string[],
  cell: number,
): SvgNode[] {
  const widest = Math.max(...matrix.flat().map((value) => textWidth(written(value), 1)));
  const size = Math.min(13, (cell - 4) / widest, cell * 0.5);
  return matrix.flatMap((row, i) => {
    const total = sum(row);
    return row.map((value, j) => {
      const share = total === 0 ? 0 : value / total;
      const step = value === 0 ? 0 : Math.min(9, 1 + Math.floor(share * 8.999));
      const words =
        `${classNames[i] ?? ""} taken for ${classNames[j] ?? ""}: ${formatNumber(value)} ` +
        `(${formatNumber(share * 100, 3)}%)`;
      const [x, y] = [(j * cell).toFixed(2), (i * cell).toFixed(2)];
      const side = Math.max(1, cell - 1).toFixed(2);
      const number = element(
        "text",
        {
          x: (j * cell + cell / 2).toFixed(2),
          y: (i * cell + cell / 2).toFixed(2),
          dy: "0.35em",
          "text-anchor": "middle",
          "font-size": size.toFixed(1),
          "font-weight": i === j ? 600 : 400,
          fill: value === 0 ? paint("muted") : paint(`rampText-${step}`),
          "pointer-events": "none",
        },
        [written(value)],
      );
      return element("g", {}, [
        element("rect", { x, y, width: side, height: side, fill: paint(`ramp-${step}`) }, [
          element("title", {}, [words]),
        ]),
        ...(size >= smallestText ? [number] : []),
      ]);
    });
  });
}

/** Four digits need no comma; the room is dear. */
function written(value: number): string {
  return Number.isInteger(value) && value < 10000 ? String(value) : formatNumber(value, 3);
}

function names(classNames: readonly string[], cell: number, left: number, steep: boolean): SvgNode[] {
  const size = Math.max(7, Math.min(12, cell * 0.8));
  // Names that would touch each other are written for every second class, or every third, and so on.
  const every = Math.max(1, Math.ceil((size * 1.1) / cell));
  const bottom = classNames.length * cell;
  return classNames.flatMap((name, i) => {
    if (i % every !== 0) {
      return [];
    }
    const middle = (i * cell + cell / 2).toFixed(2);
    const row = {
      x: -8,
      y: middle,
      dy: "0.35em",
      "text-anchor": "end",
      "font-size": size.toFixed(1),
      fill: paint("ink"),
    };
    const column = steep
      ? { transform: `translate(${middle},${(bottom + 10).toFixed(2)}) rotate(-45)`, "text-anchor": "end" }
      : { x: middle, y: (bottom + 16).toFixed(2), "text-anchor": "middle" };
    return [
      element("text", row, [shortened(name, left - 34, size)]),
      element(
        "text",
        { ...column, dy: steep ? "0.35em" : undefined, "font-size": size.toFixed(1), fill: paint("ink") },
        [shortened(name, steep ? 90 : cell, size)],
      ),
    ];
  });
}

function axisWords(side: number, below: number, left: number): SvgNode[] {
  const color = paint("muted");
  return [
    element(
      "text",
      { x: (side / 2).toFixed(1), y: (side + below - 8).toFixed(1), "text-anchor": "middle", fill: color },
      ["predicted class"],
    ),
    element("text", { x: -left + 14, y: -10, fill: color }, ["true class"]),
  ];
}

function described(matrix: readonly (readonly number[])[], classNames: readonly string[]): string {
  const total = sum(matrix.map(sum));
  const right = sum(matrix.map((row, i) => row[i] ?? 0));
  const percent = (part: number, whole: number): string =>
    whole === 0 ? "no samples" : `${formatNumber((100 * part) / whole, 3)}%`;
  const recalls = classNames.map(
    (name, i) => `${name} ${percent(matrix[i]?.[i] ?? 0, sum(matrix[i] ?? []))}`,
  );
  const mistakes = matrix
    .flatMap((row, i) => row.map((value, j) => ({ value, i, j })))
    .filter(({ value, i, j }) => i !== j && value > 0)
    .sort((a, b) => b.value - a.value)
    .slice(0, 3)
    .map(
      ({ value, i, j }) =>
        `${classNames[i] ?? ""} taken for ${classNames[j] ?? ""} ${formatNumber(value)} times`,
    );
  return (
    `Accuracy ${percent(right, total)} of ${formatNumber(total)}. Right for each true class: ${recalls.join(", ")}. ` +
    (mistakes.length === 0 ? "No mistakes." : `Commonest mistakes: ${mistakes.join("; ")}.`)
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function requireMatrix(matrix: readonly (readonly number[])[], classNames: readonly string[]): void {
  const size = classNames.length;
  if (size === 0 || matrix.length !== size || matrix.some((row) => row.length !== size)) {
    const rows = matrix.map((row) => row.length).slice(0, 5);
    throw new RangeError(
      `confusionFigure: ${size} class names need ${size} rows of ${size} counts, but there are ${matrix.length} rows ` +
        `of lengths [${rows.join(", ")}${matrix.length > 5 ? ", ..." : ""}].`,
    );
  }
  matrix.forEach((row, i) =>
    row.forEach((value, j) => {
      if (!(Number.isFinite(value) && value >= 0)) {
        throw new RangeError(
          `confusionFigure: matrix[${i}][${j}] must be a count of at least 0, but is ${value}.`,
        );
      }
    }),
  );
}
