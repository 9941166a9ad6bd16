import { sizeOf, type Backend, type Block, type DType, type Shape } from "@gradkit/backend";
import { isRecording } from "../autograd/recording.ts";
import { allocateUnowned } from "../memory/allocate.ts";
import { collectable } from "../memory/collectable.ts";
import { takeOffer, withdrawOffer } from "../memory/destination.ts";
import { releaseBlock } from "../memory/release-block.ts";
import type { Tensor } from "../tensor.ts";
import type { Entry, Operation } from "./entry.ts";
import { Joined } from "./joined.ts";
import { matches } from "./matches.ts";
import { Slot } from "./slot.ts";

/**
 * The operations of one call of a function, in order, each with the memory of its result.
 *
 * When the function is called again, every operation is compared with the one at its place. While they are the same, their
 * kernels run into the same memory, and nothing is worked out, allocated or recorded anew. From the first that differs on
 * the tape is rewritten. So what is computed never depends on what was on the tape.
 */
export class Tape {
  /** Whether every operation of this step was the recorded one so far. */
  matched = false;
  /** Whether the way back of this step may differ although its way forward does not. */
  mustWalkBack = false;
  /** Whether something was made that the tape does not know how to make again. */
  untaped = false;
  readonly #entries: Entry[] = [];
  #slots: { readonly slot: Slot; readonly since: number; readonly first: Tensor }[] = [];
  readonly #owned = new Set<Block>();
  readonly #joined = new Joined();
  /** The slots of this step's tensors from outside. */
  readonly #seen = new Map<Tensor, Slot>();
  /** The slots of those that were seen when their operation was written down. */
  readonly #first = new WeakMap<Tensor, Slot>();
  #made: { readonly block: Block; readonly place: Tensor | undefined } | undefined;
  #cursor = 0;
  #isSpoilt = false;
  #step = 0;

  constructor(readonly backend: Backend) {}

  /** How many operations this step had so far. */
  get position(): number {
    return this.#cursor;
  }

  /** How many operations it holds. */
  get length(): number {
    return this.#entries.length;
  }

  begin(): void {
    this.#step++;
    this.#cursor = 0;
    this.matched = true;
    this.mustWalkBack = false;
    this.#joined.begin();
    for (const block of this.#owned) {
      block.released = false;
    }
  }

  /** Ends a step; reading a tensor of it from now on throws. */
  end(): void {
    if (this.#isSpoilt) {
      this.restart();
      this.#isSpoilt = false;
    } else if (this.matched && this.#cursor < this.#entries.length) {
      this.#diverge();
    }
    if (this.#seen.size > 0) {
      this.#seen.clear(); // Not always: every call makes a table, and the one before refers to it.
    }
    if (this.matched) {
      this.#joined.join(this.#entries, this.backend.chains);
    }
    for (const block of this.#owned) {
      block.released = true;
    }
  }

  /** Forgets everything, in the middle of a step. */
  restart(): void {
    this.dispose();
    this.matched = false;
  }

  /** Gives back all memory. */
  dispose(): void {
    this.#cursor = 0;
    this.#diverge();
    for (const { slot, first } of this.#slots) {
      slot.release();
      this.#first.delete(first);
    }
    this.#slots = [];
    this.#seen.clear();
  }

  /**
   * Computes an operation again, if it is the one at this place of the tape.
   *
   * @returns Undefined when the caller has to compute and {@link remember} it.
   */
  recall(op: object, settings: unknown, a?: Tensor, b?: Tensor, c?: Tensor): Entry | undefined {
    if (!this.matched) {
      return undefined;
    }
    const entry = this.#entries[this.#cursor];
    if (
      entry?.op === op &&
      entry.recorded === isRecording() &&
      this.#fits(entry.a, a) &&
      this.#fits(entry.b, b) &&
      this.#fits(entry.c, c) &&
      matches(entry.settings, settings, this.fits)
    ) {
      this.#run(entry);
      return entry;
    }
    this.#diverge();
    return undefined;
  }

  /** The entry at this place, which {@link recall} is asked about next. */
  get next(): Entry | undefined {
    return this.matched ? this.#entries[this.#cursor] : undefined;
  }

  /** What an operation on the tape may refer to in place of `x`: itself, when it was made on the tape, or its proxy. */
  see(x: Tensor): Tensor {
    if (x.origin === this) {
      this.#joined.requireThere(x);
      return x;
    }
    let slot = this.#seen.get(x) ?? (x.origin instanceof Slot ? x.origin : this.#first.get(x));
    if (slot === undefined) {
      slot = this.slot(x, this.#entries.length);
      this.#seen.set(x, slot);
      this.#first.set(x, slot);
      this.untaped = true;
    }
    return slot.proxy;
  }

  /** A new slot that shows `x` in this step, and lasts as long as the operation at `since`; as long as the tape for a source. */
  slot(x: Tensor, since = -1): Slot {
    this.#beforeBinding(x);
    const slot = new Slot(x, this.backend.memory, since < 0);
    slot.bind(x, this.#step);
    this.#slots.push({ slot, since, first: x });
    return slot;
  }

  /** Room for the output of the operation that will be remembered next. */
  allocate(shape: Shape, dtype: DType): Tensor {
    const size = sizeOf(shape);
    const taken = takeOffer(shape, dtype, size);
    if (taken !== undefined) {
      this.#made = { block: taken.tensor.block, place: taken.place };
      return taken.tensor;
    }
    const made = allocateUnowned(shape, dtype, size);
    this.#made = { block: made.block, place: undefined };
    this.#owned.add(made.block);
    collectable(made.block);
    return made;
  }

  /** Writes down an operation that was just computed. */
  remember(operation: Operation): void {
    const { output } = operation;
    const made = this.#made?.block === output.block ? this.#made : undefined;
    this.#made = undefined;
    output.origin ??= this;
    this.#entries.push({
      ...operation,
      recorded: isRecording(),
      node: output.node,
      place: made?.place,
      block: made !== undefined && made.place === undefined ? made.block : undefined,
    });
    this.#cursor = this.#entries.length;
  }

  /** Computes everything that follows on the tape. */
  runRest(): void {
    while (this.#cursor < this.#entries.length) {
      this.#run(this.#entries[this.#cursor]!);
    }
  }

  /** Makes sure that memory can be read by something that is not on the tape. */
  beforeRead(block: Block): void {
    this.#joined.beforeRead(block, this.#owned.has(block), this.#entries, this.#cursor);
  }

  /** Leaves the memory of a tensor to somebody else: it cannot be used again in the next step. */
  giveUp(block: Block): void {
    if (this.#owned.delete(block)) {
      this.#joined.forget(block);
      this.#isSpoilt = true;
    }
  }

  /** Whether the memory of a tensor is used again in the next step, so that a result has to be copied. */
  owns(x: Tensor): boolean {
    return x.origin === this || x.origin instanceof Slot || this.#owned.has(x.block);
  }

  /** Whether a tensor is the recorded one, or can be shown in its place. */
  readonly fits = (expected: Tensor, given: Tensor): boolean => this.#fits(expected, given);

  #fits(expected: Tensor | undefined, given: Tensor | undefined): boolean {
    if (expected === given) {
      return true;
    }
    return (
      given !== undefined &&
      given.origin !== this &&
      expected?.origin instanceof Slot &&
      this.#accepts(expected.origin, given)
    );
  }

  #accepts(slot: Slot, given: Tensor): boolean {
    this.#beforeBinding(given);
    return slot.accepts(given, this.#step);
  }

  /** A view of what was made here, by something that is not on the tape, comes from outside. */
  #beforeBinding({ block }: Tensor): void {
    if (this.#owned.has(block)) {
      this.beforeRead(block);
    }
  }

  #run(entry: Entry): void {
    const { output } = entry;
    output.node = entry.node;
    if (entry.place !== undefined) {
      output.block = entry.place.block;
      withdrawOffer();
    }
    if (!this.#joined.runs(this.#cursor)) {
      entry.run();
    }
    this.#cursor++;
  }

  /** Forgets what would follow, and writes from here on. */
  #diverge(): void {
    this.matched = false;
    this.#joined.disband(this.#entries, this.#cursor);
    for (const { block } of this.#entries.splice(this.#cursor)) {
      if (block !== undefined && this.#owned.delete(block)) {
        block.released = false;
        this.#joined.forget(block);
        releaseBlock(block);
      }
    }
    this.#slots = this.#slots.filter(({ slot, since, first }) => {
      if (since < this.#cursor) {
        const bound = slot.boundIn(this.#step);
        if (bound !== undefined) {
          this.#seen.set(bound, slot);
        }
        return true;
      }
      slot.release();
      this.#first.delete(first);
      return false;
    });
  }
}
