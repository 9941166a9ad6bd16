import type { OwnFlags } from "../data/own/own-flags.ts";
import type { OutputFlags } from "../options/output-options.ts";

/** What the commands about a data set are called with. */
export type DatasetFlags = OutputFlags & OwnFlags & { readonly data?: string; readonly offline?: boolean };
