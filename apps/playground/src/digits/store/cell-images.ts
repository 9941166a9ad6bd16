import type { TestImage } from "../worker/digits-protocol.ts";

/** Images of a cell of the confusion matrix. */
export interface CellImages {
  readonly actual: number;
  readonly predicted: number;
  readonly images: readonly TestImage[];
}
