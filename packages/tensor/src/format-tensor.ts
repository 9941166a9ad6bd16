import type { TypedArray } from "@gradkit/backend";
import { readElements } from "./memory/read-elements.ts";
import type { Tensor } from "./tensor.ts";

/** Longest axis that is printed whole once a tensor has more than `threshold` elements: 2 * edge. */
const edge = 3;
const threshold = 1000;

/** Formats elements as NumPy does: aligned columns, up to 8 digits, `...` in the middle of large tensors. */
export function formatTensor(x: Tensor): string {
  if (x.block.released) {
    return `(freed, shape=[${x.shape.join(", ")}], dtype=${x.dtype})`;
  }
  const data = readElements(x);
  const shown = visible(x);
  const format = columnFormat(
    shown.map((i) => data[i]!),
    x.dtype,
  );
  const body = x.rank === 0 ? format(data[0]!) : lines(x, data, format, 0, 0);
  return `(${body}, shape=[${x.shape.join(", ")}], dtype=${x.dtype})`;
}

/** The positions along an axis that are printed; -1 stands for the dots. */
function positions(x: Tensor, axis: number): number[] {
  const length = x.shape[axis]!;
  const all = Array.from({ length }, (_, i) => i);
  if (x.size <= threshold || length <= 2 * edge) {
    return all;
  }
  return [...all.slice(0, edge), -1, ...all.slice(-edge)];
}

function visible(x: Tensor): number[] {
  let indices = x.size === 0 ? [] : [0];
  for (let axis = 0; axis < x.rank; axis++) {
    const kept = positions(x, axis).filter((i) => i >= 0);
    indices = indices.flatMap((base) => kept.map((i) => base * x.shape[axis]! + i));
  }
  return indices;
}

function lines(
  x: Tensor,
  data: TypedArray,
  format: (value: number) => string,
  axis: number,
  base: number,
): string {
  const parts = positions(x, axis).map((i) => {
    if (i < 0) {
      return "...";
    }
    const at = base * x.shape[axis]! + i;
    return axis === x.rank - 1 ? format(data[at]!) : lines(x, data, format, axis + 1, at);
  });
  const inner = x.rank - 1 - axis;
  // "Tensor(" and one bracket for each outer axis stand to the left of every following line.
  const separator = inner === 0 ? ", " : `,${"\n".repeat(inner)}${" ".repeat("Tensor(".length + axis + 1)}`;
  return `[${parts.join(separator)}]`;
}

function columnFormat(values: readonly number[], dtype: string): (value: number) => string {
  if (dtype === "bool") {
    return (value) => (value === 0 ? "false" : "true");
  }
  const write = dtype.startsWith("float") ? floatFormat(values) : String;
  const width = Math.max(0, ...values.map((value) => write(value).length));
  return (value) => write(value).padStart(width);
}

/** Scientific notation when magnitudes differ too much for columns, otherwise just enough decimals for all. */
function floatFormat(values: readonly number[]): (value: number) => string {
  const finite = values.filter((value) => Number.isFinite(value) && value !== 0).map(Math.abs);
  const largest = Math.max(0, ...finite);
  const smallest = Math.min(Infinity, ...finite);
  if (largest >= 1e8 || smallest < 1e-4 || largest / smallest > 1e6) {
    return (value) => special(value) ?? value.toExponential(4);
  }
  const rounded = finite.map((value) => String(Number(value.toPrecision(8))));
  const decimals = Math.min(8, Math.max(0, ...rounded.map((text) => (text.split(".")[1] ?? "").length)));
  return (value) => special(value) ?? value.toFixed(decimals) + (decimals === 0 ? "." : "");
}

function special(value: number): string | undefined {
  if (Number.isNaN(value)) {
    return "nan";
  }
  return Number.isFinite(value) ? undefined : value > 0 ? "inf" : "-inf";
}
