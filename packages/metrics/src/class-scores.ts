import { argmax, requireClassIndices, type Tensor } from "@gradkit/tensor";

/** What the predictions are. */
export type ScoreKind = "logits" | "probabilities";

/** Rows of scores, one for each of at least two classes, and the right class of every row. */
export interface ClassScores {
  readonly scores: ArrayLike<number>;
  readonly right: ArrayLike<number>;
  readonly rows: number;
  readonly classes: number;
}

/**
 * The scores of predictions `[..., classes]` with class indices `[...]` or distributions `[..., classes]`, whose
 * largest entry counts; or of yes-or-no predictions `[n]` or `[..., 1]` with truth values of the same shape, which
 * become two classes: logits `[0, x]` or probabilities `[1 - p, p]`.
 */
export function classScores(
  metric: string,
  predictions: Tensor,
  targets: Tensor,
  kind: ScoreKind = "logits",
): ClassScores {
  const { shape, rank } = predictions;
  const last = shape[rank - 1] ?? 1;
  if (sameShape(shape, targets.shape) && (rank < 2 || last === 1)) {
    return yesOrNo(predictions, targets, kind);
  }
  const indices = sameShape(shape, targets.shape) ? argmax(targets) : targets;
  if (!sameShape(shape.slice(0, -1), indices.shape) || last < 2) {
    throw new RangeError(
      `${metric}: targets of shape [${targets.shape.join(", ")}] do not fit predictions of shape ` +
        `[${shape.join(", ")}]. Give class indices [...] for predictions [..., classes] of at least two classes, or ` +
        `truth values of the same shape for predictions [n] or [..., 1].`,
    );
  }
  const right = indices.data();
  requireClassIndices(right, last);
  return { scores: predictions.data(), right, rows: right.length, classes: last };
}

function yesOrNo(predictions: Tensor, targets: Tensor, kind: ScoreKind): ClassScores {
  const [given, right] = [predictions.data(), targets.data()];
  requireClassIndices(right, 2);
  const scores = new Float64Array(2 * given.length);
  for (let i = 0; i < given.length; i++) {
    scores[2 * i] = kind === "logits" ? 0 : 1 - given[i]!;
    scores[2 * i + 1] = given[i]!;
  }
  return { scores, right, rows: right.length, classes: 2 };
}

function sameShape(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((length, axis) => length === b[axis]);
}
