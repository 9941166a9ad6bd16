import { AnomalyError, detectAnomalies, leaves, type Tensor, type Tree } from "@gradkit/tensor";
import type { Divergence } from "./divergence-error.ts";

/** Where numbers stopped being finite. */
export type Finding = Pick<Divergence, "place" | "operation" | "finding"> & {
  /** Whether the update before is to blame: its step was the first bad one. */
  readonly stepBefore: boolean;
};

/**
 * Finds out what made a step's numbers run away: the input, a parameter that was no number any more, or the first operation
 * that gave NaN or infinity.
 *
 * @param again The step's way forward and back, without an update.
 */
export function findDivergence(params: Tree, x: Tensor, again: () => unknown): Finding | undefined {
  const row = firstBad(x);
  if (row !== undefined) {
    const width = x.size / (x.shape[0] ?? 1);
    const finding = `Row ${Math.floor(row / width)} of the batch holds ${x.data()[row]} among its features.`;
    return { place: "input", finding, stepBefore: false };
  }
  for (const [path, param] of leaves(params)) {
    const at = firstBad(param);
    if (at !== undefined) {
      const finding = `The update before made the parameter "${path}" ${param.data()[at]}.`;
      return { place: path, finding, stepBefore: true };
    }
  }
  try {
    detectAnomalies(again);
  } catch (error) {
    if (error instanceof AnomalyError) {
      const { place, operation, message } = error;
      const finding = `It began here: ${message.split(". ")[0] ?? message}.`;
      return { place: place === "" ? undefined : place, operation, finding, stepBefore: false };
    }
    throw error;
  }
  return undefined;
}

function firstBad(x: Tensor): number | undefined {
  if (!x.dtype.startsWith("float")) {
    return undefined;
  }
  const at = x.data().findIndex((value: number) => !Number.isFinite(value));
  return at < 0 ? undefined : at;
}
