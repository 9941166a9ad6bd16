import type { LabelArray } from "../dataset.ts";
import type { AnyNumbers } from "./plain-features.ts";

/** Nobody tells more classes apart; larger labels are numbers of customers or of houses. */
const MOST_CLASSES = 100_000;

/** Labels of a set, and the names of their classes: none when they are numbers to predict. */
export interface PlainLabels {
  readonly labels: LabelArray;
  readonly classNames: readonly string[];
}

/**
 * Labels of any type as classes or as numbers to predict: `classNames` says which; without them, floats and lists with a
 * fraction among them are numbers to predict. Arrays that can be used as they are are not copied.
 *
 * @throws RangeError when a label is no class
 */
export function plainLabels(
  caller: string,
  labels: AnyNumbers | readonly number[],
  classNames: readonly string[] | undefined,
): PlainLabels {
  const values: ArrayLike<number | bigint> = labels;
  if (classNames?.length === 0 || (classNames === undefined && !areWhole(labels))) {
    const isFloat = labels instanceof Float32Array || labels instanceof Float64Array;
    return { labels: isFloat ? labels : Float64Array.from(values, Number), classNames: [] };
  }
  const known = classNames ?? namesUpTo(caller, values);
  for (let row = 0; row < values.length; row++) {
    const label = Number(values[row]);
    if (!(Number.isInteger(label) && label >= 0 && label < known.length)) {
      throw new RangeError(
        `${caller}: label ${row} is ${label}; it must be a whole number from 0 to ${known.length - 1}.`,
      );
    }
  }
  const isPlain = labels instanceof Int32Array || labels instanceof Uint8Array;
  return { labels: isPlain ? labels : Int32Array.from(values, Number), classNames: known };
}

function areWhole(labels: AnyNumbers | readonly number[]): boolean {
  return ArrayBuffer.isView(labels)
    ? !(labels instanceof Float32Array || labels instanceof Float64Array)
    : labels.every(Number.isInteger);
}

function namesUpTo(caller: string, labels: ArrayLike<number | bigint>): string[] {
  let classes = 0;
  for (let row = 0; row < labels.length; row++) {
    const label = Number(labels[row]);
    classes = Math.max(classes, label + 1);
    if (classes > MOST_CLASSES) {
      throw new RangeError(
        `${caller}: label ${row} is ${label}, which would make ${classes} classes. Pass classNames, or ` +
          "classNames: [] when labels are numbers to predict.",
      );
    }
  }
  return Array.from({ length: classes }, (_, label) => String(label));
}
