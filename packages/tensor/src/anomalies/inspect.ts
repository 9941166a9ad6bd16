import { readElements } from "../memory/read-elements.ts";
import type { Tensor } from "../tensor.ts";
import { AnomalyError } from "./anomaly-error.ts";
import { currentPlace, isOnWayBack } from "./watch.ts";

/** Throws when a result holds NaN or infinity. */
export function inspect(x: Tensor, operation: string): void {
  if (!x.dtype.startsWith("float")) {
    return;
  }
  const data = readElements(x);
  const index = data.findIndex((value: number) => !Number.isFinite(value));
  if (index >= 0) {
    throw new AnomalyError(operation, currentPlace(), isOnWayBack(), data[index]!, index, x.shape);
  }
}
