import type { OutputFlags } from "../options/output-options.ts";
import type { BackendName } from "../train/backend-names.ts";

/** The options of `gradkit reproduce`, parsed. */
export interface ReproduceFlags extends OutputFlags {
  readonly list?: boolean;
  readonly quick?: boolean;
  /** How many experiments at once. */
  readonly jobs?: number;
  /** The one training to make and keep, of an experiment in parts. */
  readonly part?: number;
  /** Whether results of an earlier `all` are made anew. */
  readonly overwrite?: boolean;
  /** The folder for results and figures. */
  readonly out: string;
  readonly seed: number;
  readonly data?: string;
  readonly offline?: boolean;
  readonly backend: BackendName;
}
