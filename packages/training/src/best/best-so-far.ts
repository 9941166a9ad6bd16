import { assign, leaves, mapTree, pack, type Tree } from "@gradkit/tensor";
import type { EpochRecord } from "../fit/training-event.ts";
import type { Metrics } from "../loop/tally.ts";
import type { Trainer } from "../loop/trainer.ts";
import { isBetter, monitored } from "./monitor.ts";

/** When a model counts as better, and how long to wait for one that does. */
export interface BestOptions {
  readonly monitor: string;
  readonly mode: "min" | "max";
  readonly minDelta: number;
  readonly patience: number;
}

/** The best model so far: its record, and copies of all it is made of. */
export interface BestSoFar<P extends Tree, M extends Metrics> {
  readonly record: EpochRecord<M> | undefined;
  /** Copies of parameters and buffers; undefined before the first record. */
  readonly trees: BestTrees<P> | undefined;
  /** How many records in a row brought no improvement. */
  waited: number;
  /** Takes a record; true when the model is the best so far. */
  see(record: EpochRecord<M>): boolean;
  /** Whether patience is at its end. */
  readonly isOver: boolean;
  /** Puts the best weights back into the model. */
  putBack(): void;
  /** @internal Sets what a checkpoint held; `trees` must be filled afterwards. */
  restore(record: EpochRecord<M>, waited: number): BestTrees<P>;
}

/** What a model is made of, apart from the optimizer's state. */
export interface BestTrees<P extends Tree> {
  readonly params: P;
  readonly buffers: Tree;
}

/** Follows the records of a run and keeps a copy of the best weights. */
export function bestSoFar<P extends Tree, M extends Metrics>(
  made: Trainer<P, M>,
  { monitor, mode, minDelta, patience }: BestOptions,
): BestSoFar<P, M> {
  let record: EpochRecord<M> | undefined;
  let trees: BestTrees<P> | undefined;
  let waited = 0;

  function copied(): BestTrees<P> {
    if (trees === undefined) {
      trees = { params: pack(made.averaged()), buffers: copyOf(made.buffers) };
    } else {
      overwrite(trees.params, made.averaged());
      overwrite(trees.buffers, made.buffers);
    }
    return trees;
  }

  return {
    get record(): EpochRecord<M> | undefined {
      return record;
    },
    get trees(): BestTrees<P> | undefined {
      return trees;
    },
    get waited(): number {
      return waited;
    },
    get isOver(): boolean {
      return waited >= patience;
    },
    see(next): boolean {
      const best = record === undefined ? undefined : monitored(record, monitor);
      if (!isBetter(monitored(next, monitor), best, mode, minDelta)) {
        waited++;
        return false;
      }
      record = next;
      waited = 0;
      copied();
      return true;
    },
    putBack(): void {
      if (trees !== undefined) {
        overwrite(made.params, trees.params);
        overwrite(made.buffers, trees.buffers);
      }
    },
    restore(saved, savedWaited): BestTrees<P> {
      record = saved;
      waited = savedWaited;
      return copied();
    },
  };
}

function copyOf<T extends Tree>(tree: T): T {
  return leaves(tree).length === 0 ? mapTree(tree, (x) => x) : pack(tree);
}

function overwrite(to: Tree, from: Tree): void {
  const sources = new Map(leaves(from));
  for (const [path, tensor] of leaves(to)) {
    const source = sources.get(path);
    if (source !== undefined) {
      assign(tensor, source);
    }
  }
}
