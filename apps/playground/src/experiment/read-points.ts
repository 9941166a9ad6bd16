import { pointsTexts as texts } from "../texts/points-texts.ts";
import type { DrawnPoint } from "./drawn-point.ts";
import { limits } from "./limits.ts";

/** Points that were read, and whether they had to be moved to fit on the sheet. */
export interface ReadPoints {
  readonly points: readonly DrawnPoint[];
  readonly isScaled: boolean;
}

interface Row {
  readonly line: number;
  readonly fields: readonly string[];
}

const mostClasses = 3;
/** How far from the middle points reach that had to be scaled. */
const reach = 0.95;

/**
 * Points of a table: two numbers and a class in each line, separated by commas, semicolons, tabs or spaces; more columns are
 * not looked at. A first line that holds names is passed over. Points that do not lie between -1 and 1 are moved and scaled
 * together.
 *
 * @param file Its name, for messages.
 * @throws RangeError when a line is none of a point, with the line and the value; or when there are too many points or classes.
 */
export function readPoints(text: string, file: string): ReadPoints {
  const rows = text
    .split(/\r\n|\r|\n/)
    .map((line, i): Row => ({ line: i + 1, fields: fieldsOf(line) }))
    .filter(({ fields }) => fields.some((field) => field !== ""));
  const [first] = rows;
  const hasNames = first?.fields.slice(0, 2).every((field) => !isNumber(field)) === true;
  const read = (hasNames ? rows.slice(1) : rows).map((row) => pointOf(row, file));
  if (read.length === 0) {
    throw new RangeError(texts.none(file));
  }
  if (read.length > limits.drawnPoints) {
    throw new RangeError(texts.tooMany(file, read.length, limits.drawnPoints));
  }
  const names = classNames(read, file);
  const isScaled = read.some(({ x, y }) => Math.max(Math.abs(x), Math.abs(y)) > 1);
  const place = isScaled ? fitting(read) : (value: number): number => value;
  return {
    points: read.map(({ x, y, name }) => ({
      x: onGrid(place(x, "x")),
      y: onGrid(place(y, "y")),
      label: names.indexOf(name),
    })),
    isScaled,
  };
}

interface NamedPoint {
  readonly line: number;
  readonly x: number;
  readonly y: number;
  readonly name: string;
}

function fieldsOf(line: string): readonly string[] {
  const separator = [";", "\t", ","].find((sign) => line.includes(sign)) ?? /\s+/;
  return line
    .trim()
    .split(separator)
    .map((field) => field.trim().replace(/^"(.*)"$/, "$1"));
}

function isNumber(text: string): boolean {
  return text !== "" && Number.isFinite(Number(text));
}

function pointOf({ line, fields }: Row, file: string): NamedPoint {
  const [x = "", y = "", name = ""] = fields;
  for (const [axis, value] of [
    ["x", x],
    ["y", y],
  ] as const) {
    if (!isNumber(value)) {
      throw new RangeError(texts.noNumber(file, line, axis, value));
    }
  }
  if (name === "") {
    throw new RangeError(texts.noClass(file, line));
  }
  return { line, x: Number(x), y: Number(y), name };
}

/** Numbers in order, names as they come. */
function classNames(points: readonly NamedPoint[], file: string): readonly string[] {
  const names = [...new Set(points.map(({ name }) => name))];
  const surplus = names[mostClasses];
  if (surplus !== undefined) {
    const { line = 0 } = points.find(({ name }) => name === surplus) ?? {};
    throw new RangeError(texts.tooManyClasses(file, line, surplus, mostClasses));
  }
  if (!names.every(isNumber)) {
    return names;
  }
  const known = ["0", "1", "2"];
  return names.every((name) => known.includes(name)) ? known : names.sort((a, b) => Number(a) - Number(b));
}

/** Moves all points to the middle of the sheet, and shrinks or stretches them together. */
function fitting(points: readonly NamedPoint[]): (value: number, axis: "x" | "y") => number {
  const ends = (axis: "x" | "y"): readonly [least: number, most: number] => {
    const values = points.map((point) => point[axis]);
    return [Math.min(...values), Math.max(...values)];
  };
  const spans = { x: ends("x"), y: ends("y") };
  const side = Math.max(spans.x[1] - spans.x[0], spans.y[1] - spans.y[0], Number.MIN_VALUE);
  return (value, axis) => {
    const [least, most] = spans[axis];
    return (2 * reach * (value - (least + most) / 2)) / side;
  };
}

/** To the grid on which links write points. */
function onGrid(value: number): number {
  return Math.round(value * 500) / 500;
}
