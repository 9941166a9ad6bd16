import type { Surface } from "./decision-surface.ts";

/** The part of a plane that belongs to a class. */
export interface ClassRegion {
  /** SVG path over a grid of cells of size 1, row 0 at the top. */
  readonly path: string;
  /** The share of the cells, 0 to 1. */
  readonly share: number;
}

/**
 * Asks for the class of the middle of every cell and joins cells of a row that are alike.
 *
 * @throws RangeError when there are too few answers, or one is no class.
 */
export function classRegions(
  figure: string,
  surface: Surface,
  columns: number,
  rows: number,
  classes: number,
): ClassRegion[] {
  const answers = surface.predict(middles(surface, columns, rows));
  if (answers.length !== rows * columns) {
    throw new RangeError(
      `${figure}: predict was asked about ${rows * columns} points, but gave ${answers.length} class indices.`,
    );
  }
  const parts = Array.from({ length: classes }, () => ({ path: "", cells: 0 }));
  for (let row = 0; row < rows; row++) {
    let start = 0;
    while (start < columns) {
      const answer = answers[row * columns + start] ?? NaN;
      const part = parts[answer];
      if (part === undefined) {
        throw new RangeError(
          `${figure}: predict gave class ${answer}, but there are ${classes} class names.`,
        );
      }
      let end = start + 1;
      while (end < columns && answers[row * columns + end] === answer) {
        end++;
      }
      part.path += `M${start},${row}h${end - start}v1h${start - end}z`;
      part.cells += end - start;
      start = end;
    }
  }
  return parts.map(({ path, cells }) => ({ path, share: cells / (rows * columns) }));
}

function middles({ xDomain, yDomain }: Surface, columns: number, rows: number): Float32Array {
  const points = new Float32Array(rows * columns * 2);
  const [width, height] = [xDomain[1] - xDomain[0], yDomain[1] - yDomain[0]];
  for (let row = 0, at = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      points[at++] = xDomain[0] + ((column + 0.5) / columns) * width;
      points[at++] = yDomain[1] - ((row + 0.5) / rows) * height;
    }
  }
  return points;
}
