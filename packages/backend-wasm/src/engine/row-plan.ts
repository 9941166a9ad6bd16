import type { Shape, View } from "@gradkit/backend";

/** The most operands a plan has: condition, two inputs and the output of a selection. */
const operands = 4;

/**
 * Walks views of one shape as a sequence of panels of `rows` x `columns`, with as few panels as the strides allow:
 * axes of length 1 are dropped, and neighbours that every view crosses evenly are joined. Kernels take a panel each.
 *
 * One plan serves one engine, again and again, so that no call allocates.
 */
export class RowPlan {
  rows = 1;
  columns = 1;
  /** Where each view's panel starts, in elements from the start of its block. */
  readonly offset: number[] = [0, 0, 0, 0];
  /** From one row of the panel to the next, in elements, for each view. */
  readonly row: number[] = [0, 0, 0, 0];
  /** From one column to the next. */
  readonly step: number[] = [0, 0, 0, 0];

  readonly #views: View[] = [];
  readonly #lengths: number[] = [];
  /** The stride of view `i` along joined axis `axis` stands at `axis * operands + i`. */
  readonly #strides: number[] = [];
  readonly #index: number[] = [];
  #count = 0;
  #outer = 0;

  /** Plans for two to four views; false when there is nothing to walk. */
  start(shape: Shape, first: View, second?: View, third?: View, fourth?: View): boolean {
    this.#views[0] = first;
    this.#count = 1;
    this.#take(second);
    this.#take(third);
    this.#take(fourth);
    const rank = this.#join(shape);
    if (rank < 0) {
      return false;
    }
    this.#outer = Math.max(rank - 2, 0);
    this.columns = rank > 0 ? this.#lengths[rank - 1]! : 1;
    this.rows = rank > 1 ? this.#lengths[rank - 2]! : 1;
    for (let i = 0; i < this.#count; i++) {
      this.offset[i] = this.#views[i]!.offset;
      this.step[i] = rank > 0 ? this.#strides[(rank - 1) * operands + i]! : 0;
      this.row[i] = rank > 1 ? this.#strides[(rank - 2) * operands + i]! : 0;
    }
    for (let axis = 0; axis < this.#outer; axis++) {
      this.#index[axis] = 0;
    }
    return true;
  }

  /** Moves on to the next panel; false after the last. */
  next(): boolean {
    for (let axis = this.#outer - 1; axis >= 0; axis--) {
      const last = this.#lengths[axis]! - 1;
      const wrap = this.#index[axis] === last;
      for (let i = 0; i < this.#count; i++) {
        const stride = this.#strides[axis * operands + i]!;
        this.offset[i]! += wrap ? -stride * last : stride;
      }
      if (!wrap) {
        this.#index[axis]!++;
        return true;
      }
      this.#index[axis] = 0;
    }
    return false;
  }

  #take(view: View | undefined): void {
    if (view !== undefined) {
      this.#views[this.#count++] = view;
    }
  }

  /** Fills in lengths and strides of the joined axes and returns how many there are, or -1 for empty views. */
  #join(shape: Shape): number {
    let rank = 0;
    for (let axis = 0; axis < shape.length; axis++) {
      const length = shape[axis]!;
      if (length === 0) {
        return -1;
      }
      if (length === 1) {
        continue;
      }
      if (rank > 0 && this.#runsOn(rank - 1, axis, length)) {
        this.#lengths[rank - 1]! *= length;
      } else {
        this.#lengths[rank++] = length;
      }
      for (let i = 0; i < this.#count; i++) {
        this.#strides[(rank - 1) * operands + i] = this.#views[i]!.strides[axis]!;
      }
    }
    return rank;
  }

  /** Whether every view crosses from the end of `axis` to the next element of the joined axis before it evenly. */
  #runsOn(joined: number, axis: number, length: number): boolean {
    for (let i = 0; i < this.#count; i++) {
      if (this.#strides[joined * operands + i] !== this.#views[i]!.strides[axis]! * length) {
        return false;
      }
    }
    return true;
  }
}
