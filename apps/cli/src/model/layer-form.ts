import type { ArgumentForm } from "./argument-form.ts";

/** How a layer wants one sample: as a flat row, `[height, width, channels]`, `[time, features]`, or anyhow. */
export type Layout = "flat" | "images" | "sequences" | "indices" | "any";

/** How a layer is written in a layer text. */
export interface LayerForm {
  readonly reads: Layout;
  /** The field of the config that the width of what comes in fills. */
  readonly width?: string;
  /** Must be there, in this order. */
  readonly needs: readonly ArgumentForm[];
  /** May follow as `name=value`. */
  readonly options: readonly ArgumentForm[];
}
