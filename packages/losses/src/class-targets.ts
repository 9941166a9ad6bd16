import { cast, fromData, requireClassIndices, type Tensor, type TypedArray } from "@gradkit/tensor";
import { requireClassWeights } from "./class-weights.ts";

/** Options of losses of one class among many. */
export interface ClassOptions {
  /**
   * What the samples of each class count, shape `[classes]`; constants to gradients. `reduction: "mean"` then divides
   * by the sum of the weights of the targets, as PyTorch does.
   */
  readonly classWeights?: Tensor;
  /**
   * The index of targets that do not count: their loss is 0, and `"mean"` leaves them out of what it divides by (NaN
   * when none is left). No default: every index outside the classes throws.
   */
  readonly ignoreIndex?: number;
}

/** Checked class indices and what they count. */
export interface ClassTargets {
  /** int32, shape `[...]`; class 0 stands where the target is ignored. */
  readonly indices: Tensor;
  /** True where the target is not ignored; undefined when that is so everywhere. */
  readonly counted: Tensor | undefined;
  /** The weight of each target's class; undefined when all are 1. */
  readonly weights: Tensor | undefined;
  /** What a mean divides by; undefined when it is the number of targets. */
  readonly divisor: number | undefined;
}

/** Checks class indices of shape `[...]` against logits of shape `[..., classes]`. */
export function classTargets(
  loss: string,
  logits: Tensor,
  targets: Tensor,
  { classWeights, ignoreIndex }: ClassOptions,
): ClassTargets {
  const classes = logits.shape[logits.rank - 1] ?? 0;
  requireFit(loss, logits, targets);
  const given = targets.data();
  const ignored = ignoreIndex !== undefined && given.includes(ignoreIndex);
  const chosen = ignored ? given.map((index) => (index === ignoreIndex ? 0 : index)) : given;
  requireClassIndices(chosen, classes);
  const indices = ignored ? fromData(chosen, targets.shape, "int32") : cast(targets, "int32");
  const counted = ignored
    ? fromData(
        Uint8Array.from(given, (index) => Number(index !== ignoreIndex)),
        targets.shape,
        "bool",
      )
    : undefined;
  if (classWeights === undefined && !ignored) {
    return { indices, counted, weights: undefined, divisor: undefined };
  }
  const counts = weightsOf(loss, given, classes, classWeights, ignored ? ignoreIndex : undefined);
  const weights = classWeights === undefined ? undefined : fromData(counts, targets.shape, logits.dtype);
  return { indices, counted, weights, divisor: counts.reduce((total, weight) => total + weight, 0) };
}

function weightsOf(
  loss: string,
  targets: TypedArray,
  classes: number,
  classWeights: Tensor | undefined,
  ignoreIndex: number | undefined,
): Float64Array {
  const perClass = classWeights && requireClassWeights(loss, classWeights, classes).data();
  return Float64Array.from(targets, (index) => (index === ignoreIndex ? 0 : (perClass?.[index] ?? 1)));
}

function requireFit(loss: string, logits: Tensor, targets: Tensor): void {
  const expected = logits.shape.slice(0, -1);
  if (targets.dtype.startsWith("float")) {
    throw new TypeError(
      `${loss}: class indices must be of an integer type, but are ${targets.dtype}. Use cast.`,
    );
  }
  if (targets.rank !== expected.length || expected.some((length, axis) => length !== targets.shape[axis])) {
    throw new RangeError(
      `${loss}: logits of shape [${logits.shape.join(", ")}] need class indices of shape ` +
        `[${expected.join(", ")}], but they have shape [${targets.shape.join(", ")}].`,
    );
  }
}
