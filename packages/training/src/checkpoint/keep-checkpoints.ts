import type { CheckpointOptions } from "../fit/fit-options.ts";
import type { CheckpointStore } from "./checkpoint-store.ts";

/** What happened since the last question. */
export interface Moment {
  readonly step: number;
  readonly isEpochEnd: boolean;
  readonly isBest: boolean;
}

/** Decides when checkpoints are due, writes them, and removes old ones. */
export interface CheckpointKeeper {
  isDue(moment: Moment): boolean;
  /** Writes one under the number of the step; returns its name. */
  write(moment: Moment, bytes: Uint8Array): Promise<string>;
}

const pattern = /^step-(\d+)\.safetensors$/;
const bestName = "best.safetensors";

/** Follows the options of a run. */
export function checkpointKeeper({
  store,
  every = {},
  keepLast = 1,
  keepBest = false,
}: CheckpointOptions): CheckpointKeeper {
  const { steps, minutes, epochs = steps === undefined && minutes === undefined ? 1 : undefined } = every;
  let last = performance.now();
  let epochsSince = 0;
  return {
    isDue({ step, isEpochEnd, isBest }): boolean {
      epochsSince += isEpochEnd ? 1 : 0;
      return (
        (keepBest && isBest) ||
        (steps !== undefined && step % steps === 0) ||
        (epochs !== undefined && isEpochEnd && epochsSince >= epochs) ||
        (minutes !== undefined && performance.now() - last >= minutes * 60_000)
      );
    },
    async write({ step, isEpochEnd, isBest }, bytes): Promise<string> {
      last = performance.now();
      if (isEpochEnd) {
        epochsSince = 0;
      }
      const name = `step-${String(step).padStart(8, "0")}.safetensors`;
      await store.write(name, bytes);
      if (keepBest && isBest) {
        await store.write(bestName, bytes);
      }
      const names = await checkpointNames(store);
      for (const old of names.slice(0, Math.max(0, names.length - keepLast))) {
        await store.remove(old);
      }
      return name;
    },
  };
}

/** The names of checkpoints in a store, the oldest first. */
export async function checkpointNames(store: CheckpointStore): Promise<readonly string[]> {
  const stepOf = (name: string): number => Number(pattern.exec(name)?.[1]);
  return (await store.names()).filter((name) => pattern.test(name)).sort((a, b) => stepOf(a) - stepOf(b));
}
