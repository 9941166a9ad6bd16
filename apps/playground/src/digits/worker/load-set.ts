import {
  DatasetUnavailableError,
  fashionMnist,
  fashionMnistCard,
  mnist,
  mnistCard,
  subset,
  syntheticDigits,
  type Splits,
} from "@gradkit/datasets";
import type { DigitsConfig, DigitsSet } from "../settings/digits-config.ts";
import type { Unfinished } from "./digits-protocol.ts";
import { readChosenFiles } from "./read-chosen-files.ts";

const published = {
  mnist: { load: mnist, card: mnistCard },
  "fashion-mnist": { load: fashionMnist, card: fashionMnistCard },
} as const;

/** Sets that were loaded; the next run has them at once. */
export type LoadedSets = Map<DigitsSet, Splits>;

/** With how many training images of a download a run begins: a tenth, which is a megabyte. */
const firstRows = 6000;

/** How many test images are made at most. */
const mostMade = 10_000;

/**
 * The images of a run, as the command line takes them: the first ones of the training set, and all of the test set, of which
 * half as many as there are to train on are made where they are made.
 *
 * @param tell Hears how far it is.
 * @param onFirst Hears of the first images while others are on their way.
 * @returns undefined when they are not to be had, which was told.
 */
export async function loadSet(
  { set, images }: Pick<DigitsConfig, "set" | "images">,
  kept: LoadedSets,
  files: readonly File[] | undefined,
  signal: AbortSignal,
  tell: (state: Unfinished) => void,
  onFirst: (first: Splits) => void,
): Promise<Splits | undefined> {
  if (set === "synthetic-digits") {
    const last = kept.get(set);
    if (last?.train.size === images) {
      return last;
    }
    tell({ kind: "making" });
    const made = syntheticDigits({ train: images, test: Math.min(mostMade, Math.ceil(images / 2)) });
    kept.set(set, made);
    return made;
  }
  const { load, card } = published[set];
  const total = card.files.reduce((sum, { packed }) => sum + packed.bytes, 0);
  try {
    const known = kept.get(set);
    const splits =
      known ??
      (files === undefined
        ? await load({
            signal,
            onProgress: progress(total, tell),
            first: { count: Math.min(images, firstRows), onReady: onFirst },
          })
        : await readChosenFiles(card, files));
    kept.set(set, splits);
    const size = Math.min(images, splits.train.size);
    return { train: subset(splits.train, 0, size), test: splits.test };
  } catch (error) {
    tell(stateOf(error, signal));
    return undefined;
  }
}

function progress(
  total: number,
  tell: (state: Unfinished) => void,
): (progress: { readonly file: string; readonly receivedBytes: number; readonly mirror: string }) => void {
  const received = new Map<string, number>();
  tell({ kind: "downloading", received: 0, total, host: "" });
  return ({ file, receivedBytes, mirror }) => {
    received.set(file, receivedBytes);
    const sum = [...received.values()].reduce((all, bytes) => all + bytes, 0);
    tell({ kind: "downloading", received: sum, total, host: new URL(mirror).host });
  };
}

function stateOf(error: unknown, { aborted }: AbortSignal): Unfinished {
  if (aborted) {
    return { kind: "cancelled" };
  }
  return error instanceof DatasetUnavailableError
    ? { kind: "unavailable", failures: error.failures.filter(({ source }) => source !== "cache") }
    : { kind: "refused", reason: error instanceof Error ? error.message : String(error) };
}
