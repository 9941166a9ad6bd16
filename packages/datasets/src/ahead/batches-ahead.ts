import type { TypedArray } from "@gradkit/tensor";
import type { Dataset } from "../dataset.ts";
import type { BatchLayout } from "../loader/require-batch.ts";
import type { WriteRows } from "../views/dataset-view.ts";
import { gatherRows } from "../views/gather-rows.ts";
import { controlWords, rowsTogether, sharedArray, slotStates } from "./shared-layout.ts";
import { sharedWork } from "./shared-work.ts";
import type { SplitScale } from "./split-scale.ts";
import { hasWorkers, startWorker, type AheadWork } from "./start-worker.ts";
import { sharedWebAssembly, type ByteKernels } from "./web-assembly.ts";

/** How long a batch that a worker has begun is waited for, in milliseconds, before this thread does without workers. */
const patience = 1000;

/** How often a batch that is nearly ready is looked at before this thread sleeps. */
const looks = 2000;

/** The arrays of a slot. */
interface Slot {
  readonly rows: Int32Array;
  readonly x: TypedArray;
  readonly y: TypedArray;
}

/**
 * Batches that are prepared by a worker while this thread does something else, in slots that are used in turn. A batch that
 * the worker has not begun when it is asked for is prepared by this thread; while the worker has not finished one, this
 * thread prepares the next. So nothing depends on when the worker starts, or whether it ever does.
 */
export class BatchesAhead {
  readonly #work: AheadWork;
  readonly #control: Int32Array;
  readonly #features: TypedArray;
  readonly #labels: TypedArray;
  readonly #slots: readonly Slot[];
  readonly #kernels: ByteKernels | undefined;
  readonly #size: number;
  #order: Int32Array | undefined;
  #next = -1;
  #failed = false;

  /** Batches of up to `size` rows, `ahead` of them at a time; undefined where there is no way to share work. */
  static for(dataset: Dataset, layout: BatchLayout, size: number, ahead: number): BatchesAhead | undefined {
    const rows = Math.min(size, dataset.size);
    const work = hasWorkers() && rows > 0 ? sharedWork(dataset, layout, rows, ahead + 1) : undefined;
    return work && new BatchesAhead(work, size);
  }

  private constructor(work: AheadWork, size: number) {
    const { layout, memory, module } = work;
    const { buffer } = memory;
    this.#work = work;
    this.#size = size;
    this.#control = new Int32Array(buffer, layout.control.address, layout.control.length);
    this.#features = sharedArray(buffer, layout.features);
    this.#labels = sharedArray(buffer, layout.labels);
    this.#slots = layout.slots.map(({ rows, x, y }) => ({
      rows: new Int32Array(buffer, rows.address, rows.length),
      x: sharedArray(buffer, x),
      y: sharedArray(buffer, y),
    }));
    const api = sharedWebAssembly();
    this.#kernels = module && api ? new api.Instance(module, { env: { memory } }).exports : undefined;
  }

  /**
   * What writes the batch number `step` of an order of rows; the batches that follow are queued. Undefined when the worker
   * has failed and rows have to be taken from the set itself.
   */
  take(order: Int32Array, step: number): WriteRows | undefined {
    if (this.#failed) {
      return undefined;
    }
    const count = this.#slots.length;
    const goesOn = order === this.#order && step === this.#next;
    if (!goesOn && !this.#drain()) {
      return undefined;
    }
    this.#order = order;
    this.#next = step + 1;
    // In turn, only the slot of the last batch is free.
    for (let ahead = goesOn ? count - 1 : 0; ahead < count; ahead++) {
      this.#queue(order, step + ahead);
    }
    this.#wake();
    if (!this.#finish(step % count)) {
      return undefined;
    }
    const { x, y } = this.#slots[step % count]!;
    return (_, toX, toY) => {
      toX?.set(x.length === toX.length ? x : x.subarray(0, toX.length));
      toY?.set(y.length === toY.length ? y : y.subarray(0, toY.length));
    };
  }

  /** How many batches are prepared, the one that was taken last among them. */
  get ready(): number {
    const states = this.#slots.map((_, slot) => Atomics.load(this.#control, this.#stateOf(slot)));
    return states.filter((state) => state === slotStates.ready).length;
  }

  #stateOf(slot: number): number {
    return controlWords.slots + 2 * slot;
  }

  #queue(order: Int32Array, step: number): void {
    const slot = step % this.#slots.length;
    const rows = order.subarray(step * this.#size, (step + 1) * this.#size);
    const state = this.#stateOf(slot);
    if (rows.length > 0) {
      this.#slots[slot]!.rows.set(rows);
      this.#control[state + 1] = rows.length;
      Atomics.store(this.#control, state, slotStates.queued);
    }
  }

  #wake(): void {
    const { tickets, alive, asleep } = controlWords;
    Atomics.add(this.#control, tickets, 1);
    if (Atomics.load(this.#control, asleep) === 1) {
      Atomics.notify(this.#control, tickets);
    }
    if (Atomics.compareExchange(this.#control, alive, 0, 1) === 0) {
      try {
        startWorker(this.#work, () => (this.#failed = true));
      } catch {
        this.#failed = true;
      }
    }
  }

  /** Frees all slots; false when the worker does not let go of one. */
  #drain(): boolean {
    return this.#slots.every((_, slot) => {
      const state = this.#stateOf(slot);
      const { free, queued, taken } = slotStates;
      if (Atomics.compareExchange(this.#control, state, queued, free) === taken && !this.#await(state)) {
        return false;
      }
      Atomics.store(this.#control, state, free);
      return true;
    });
  }

  /** Makes a queued batch ready, or waits until the worker has. */
  #finish(slot: number): boolean {
    const state = this.#stateOf(slot);
    if (this.#fill(slot)) {
      return true;
    }
    for (let after = 1; after < this.#slots.length; after++) {
      if (Atomics.load(this.#control, state) !== slotStates.taken) {
        return true;
      }
      this.#fill((slot + after) % this.#slots.length);
    }
    return this.#await(state);
  }

  /** Fills a slot, if it is queued. */
  #fill(slot: number): boolean {
    const state = this.#stateOf(slot);
    const { queued, taken, ready } = slotStates;
    if (Atomics.compareExchange(this.#control, state, queued, taken) !== queued) {
      return false;
    }
    const { rows, x, y } = this.#slots[slot]!;
    const { width, labelWidth, scale, split } = this.#work;
    const some = rows.subarray(0, this.#control[state + 1]);
    if (this.#kernels && split) {
      convertRows(this.#kernels, this.#work, some, x.byteOffset, split);
    } else {
      gatherRows(this.#features, scale, width, some, x);
    }
    gatherRows(this.#labels, 1, labelWidth, some, y);
    Atomics.store(this.#control, state, ready);
    return true;
  }

  /** Waits until the worker has filled a slot that it has taken. */
  #await(state: number): boolean {
    const control = this.#control;
    for (let i = 0; i < looks; i++) {
      if (Atomics.load(control, state) !== slotStates.taken) {
        return true;
      }
    }
    const end = performance.now() + patience;
    while (Atomics.load(control, state) === slotStates.taken) {
      if (performance.now() > end) {
        this.#failed = true;
        return false;
      }
      sleep(control, state);
    }
    return true;
  }
}

function convertRows(
  { copy, convert }: ByteKernels,
  { layout, width }: AheadWork,
  rows: Int32Array,
  out: number,
  { high, low }: SplitScale,
): void {
  const features = layout.features.address;
  const scratch = layout.scratch[0]!.address;
  for (let row = 0; row < rows.length; row += rowsTogether) {
    const count = Math.min(rowsTogether, rows.length - row);
    for (let i = 0; i < count; i++) {
      copy(scratch + i * width, features + rows[row + i]! * width, width);
    }
    convert(scratch, scratch + count * width, out + 4 * row * width, high, low);
  }
}

/** A moment, until the state of a slot that the worker has taken changes; a page may not sleep, it looks again. */
function sleep(control: Int32Array, state: number): void {
  try {
    Atomics.wait(control, state, slotStates.taken, patience);
  } catch {
    return;
  }
}
