import type { OutputFlags } from "../options/output-options.ts";
import type { BackendName } from "../train/choose-backend.ts";

/** The options of `gradkit reproduce`, parsed. */
export interface ReproduceFlags extends OutputFlags {
  readonly list?: boolean;
  readonly quick?: boolean;
  /** The folder for results and figures. */
  readonly out: string;
  readonly seed: number;
  readonly data?: string;
  readonly offline?: boolean;
  readonly backend: BackendName;
}
