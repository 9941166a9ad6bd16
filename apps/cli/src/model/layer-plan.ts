import type { LayerConfig } from "@gradkit/layers";
import type { LayerForm } from "./layer-form.ts";

/** A layer of a layer text, understood; only the width of what comes in is missing. */
export interface LayerPlan {
  /** Which layer it is, counted from 1. */
  readonly place: number;
  /** As it was typed. */
  readonly text: string;
  readonly kind: string;
  readonly form: LayerForm;
  readonly config: LayerConfig;
}
