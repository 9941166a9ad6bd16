import type { LoadOptions } from "@gradkit/datasets";
import type { ExperimentContext } from "./experiment.ts";

/** Where an experiment's published data come from. */
export function dataOptions({ data, signal }: ExperimentContext): LoadOptions {
  return { directory: data.folder, offline: data.offline, signal };
}
