import type { TypedArray } from "@gradkit/tensor";
import type { Dataset, FeatureArray, LabelArray } from "../dataset.ts";
import type { WriteRows } from "./dataset-view.ts";
import { isRegression } from "./is-regression.ts";
import { makeView } from "./make-view.ts";
import { labelWidth, rowWidth } from "./row-width.ts";
import { writeRows } from "./write-rows.ts";

/**
 * The rows of several sets one after the other, as a view that copies nothing.
 *
 * @param parts - at least one set, all with the same shapes and classes; their scales may differ
 * @throws RangeError when there is none or they do not fit together
 * @example
 * import { concat, spiral } from "@gradkit/datasets";
 * console.log(concat([spiral({ seed: 0 }), spiral({ seed: 1 })]).size); // 600
 */
export function concat(parts: readonly Dataset[]): Dataset {
  const [first] = parts;
  if (first === undefined) {
    throw new RangeError("concat: there is no set to concatenate; give at least one.");
  }
  parts.forEach((part) => requireAlike(first, part));
  const starts = parts.map((_, index) => parts.slice(0, index).reduce((rows, { size }) => rows + size, 0));
  const { name, featureShape, labelShape, classNames } = first;
  return makeView(
    {
      name,
      featureShape,
      scale: 1,
      ...(labelShape && { labelShape }),
      classNames,
      size: parts.reduce((rows, { size }) => rows + size, 0),
      featureKind: (): FeatureArray => new Float64Array(0),
      labelKind: (): LabelArray => (isRegression(first) ? new Float64Array(0) : new Int32Array(0)),
    },
    { write: writeParts(parts, starts, rowWidth(first), labelWidth(first)) },
  );
}

function writeParts(
  parts: readonly Dataset[],
  starts: readonly number[],
  width: number,
  perLabel: number,
): WriteRows {
  const cut = (
    array: TypedArray | undefined,
    from: number,
    to: number,
    each: number,
  ): TypedArray | undefined => array?.subarray(from * each, to * each);
  return (rows, x, y) => {
    for (let from = 0; from < rows.length;) {
      const part = starts.findLastIndex((start) => start <= rows[from]!);
      const { size } = parts[part]!;
      const start = starts[part]!;
      let to = from + 1;
      while (to < rows.length && rows[to]! >= start && rows[to]! < start + size) {
        to++;
      }
      const within = rows.subarray(from, to).map((row) => row - start);
      writeRows(parts[part]!, within, cut(x, from, to, width), cut(y, from, to, perLabel));
      from = to;
    }
  };
}

function requireAlike(first: Dataset, other: Dataset): void {
  const facts = (set: Dataset): [string, string][] => [
    ["featureShape", set.featureShape.join(", ")],
    ["labelShape", (set.labelShape ?? []).join(", ")],
    ["classNames", set.classNames.join(", ")],
    ["kind of labels", isRegression(set) ? "numbers" : "classes"],
  ];
  const found = facts(other);
  for (const [index, [fact, expected]] of facts(first).entries()) {
    if (found[index]![1] !== expected) {
      throw new RangeError(
        `concat: ${other.name} has the ${fact} [${found[index]![1]}], but ${first.name} has [${expected}].`,
      );
    }
  }
}
