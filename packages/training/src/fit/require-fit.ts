import { requireWhole } from "../loop/require-whole.ts";

interface Checked {
  readonly epochs?: number;
  readonly steps?: number;
  readonly evaluateEvery?: number;
  readonly earlyStopping?: {
    readonly patience?: number;
    readonly minDelta?: number;
    readonly monitor?: string;
  };
  readonly metrics?: Readonly<Record<string, unknown>>;
  readonly checkpoints?: {
    readonly every?: { readonly steps?: number; readonly epochs?: number; readonly minutes?: number };
    readonly keepLast?: number;
  };
  readonly resume?: Uint8Array | boolean;
}

/** Throws in words when an option of `fit` is out of range. */
export function requireFit(options: Checked): void {
  const { epochs, steps, evaluateEvery, earlyStopping, checkpoints, metrics = {}, resume } = options;
  if ((epochs === undefined) === (steps === undefined)) {
    throw new RangeError("fit: give the number of epochs or of steps, one of the two.");
  }
  for (const [name, value] of Object.entries({
    epochs,
    steps,
    evaluateEvery,
    "checkpoints.keepLast": checkpoints?.keepLast,
    "checkpoints.every.steps": checkpoints?.every?.steps,
    "checkpoints.every.epochs": checkpoints?.every?.epochs,
  })) {
    if (value !== undefined) {
      requireWhole(name, value);
    }
  }
  const { patience, minDelta, monitor = "loss" } = earlyStopping ?? {};
  if (patience !== undefined && !(patience >= 1)) {
    throw new RangeError(`fit: earlyStopping.patience must be at least 1, but is ${patience}.`);
  }
  for (const [name, value] of Object.entries({
    "earlyStopping.minDelta": minDelta,
    "checkpoints.every.minutes": checkpoints?.every?.minutes,
  })) {
    if (value !== undefined && !(value >= 0 && value < Infinity)) {
      throw new RangeError(`fit: ${name} must be a finite number of at least 0, but is ${value}.`);
    }
  }
  if (monitor !== "loss" && !(monitor in metrics)) {
    throw new RangeError(
      `fit: earlyStopping.monitor is "${monitor}"; there are ${["loss", ...Object.keys(metrics)].join(", ")}.`,
    );
  }
  if (resume === true && checkpoints === undefined) {
    throw new RangeError(
      "fit: resume: true needs checkpoints.store, where the newest checkpoint is looked for.",
    );
  }
}
