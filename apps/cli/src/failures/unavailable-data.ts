import { UsageError } from "./usage-error.ts";

/** Thrown when a data set is not on this machine and cannot be downloaded. Exit code 2. */
export class UnavailableData extends UsageError {}
