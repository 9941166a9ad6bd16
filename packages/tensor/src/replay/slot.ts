import type { Block, Memory } from "@gradkit/backend";
import { requireAlive } from "../memory/require-alive.ts";
import { writeBack } from "../memory/write-back.ts";
import { Tensor } from "../tensor.ts";
import { follow } from "./follow.ts";

/**
 * The place of a tensor that comes from outside: a batch, a parameter, a constant. Kernels see its proxy, which in every
 * step shows the tensor that was given this time.
 */
export class Slot {
  readonly proxy: Tensor;
  #bound: Tensor | undefined;
  #step = -1;
  #staged: Block | undefined;

  constructor(
    given: Tensor,
    readonly memory: Memory,
    /** Whether gradients end here, at the proxy's own node. */
    readonly isSource: boolean,
  ) {
    const { block, dtype, shape, strides, offset, size } = given;
    this.proxy = new Tensor(block, dtype, shape, strides, offset, size);
    this.proxy.origin = this;
  }

  /** The tensor it shows in this step; undefined when it was not asked for yet. */
  boundIn(step: number): Tensor | undefined {
    return this.#step === step ? this.#bound : undefined;
  }

  /** Whether `given` can stand here in this step; the first that can is bound. */
  accepts(given: Tensor, step: number): boolean {
    if (this.#step === step) {
      return this.#bound === given;
    }
    const isTracked = !this.isSource && this.proxy.node !== undefined;
    if ((given.node !== undefined) !== isTracked || !isLike(this.proxy, given)) {
      return false;
    }
    this.bind(given, step);
    return true;
  }

  bind(given: Tensor, step: number): void {
    requireAlive(given);
    this.#bound = given;
    this.#step = step;
    follow(this.proxy, given);
    if (!this.isSource) {
      this.proxy.node = given.node;
    }
    if (given.block.memory !== this.memory) {
      this.proxy.block = this.#stage(given.block);
    }
  }

  /** After a kernel wrote into the proxy: brings the bytes to where the tensor lives, if that is elsewhere. */
  bringHome(): void {
    if (this.#bound !== undefined) {
      writeBack(this.#bound, this.proxy);
    }
  }

  /** Gives back the memory of staged copies. */
  release(): void {
    if (this.#staged !== undefined) {
      this.memory.release(this.#staged);
      this.#staged = undefined;
    }
  }

  #stage(block: Block): Block {
    const { byteLength } = block;
    if (this.#staged === undefined || this.#staged.byteLength < byteLength) {
      this.release();
      this.#staged = this.memory.allocate(byteLength);
    }
    const bytes = block.memory.array(block, "uint8");
    this.memory.array(this.#staged, "uint8").set(bytes.subarray(0, byteLength));
    return this.#staged;
  }
}

function isLike(own: Tensor, given: Tensor): boolean {
  const { shape, strides } = own;
  if (given.dtype !== own.dtype || given.shape.length !== shape.length) {
    return false;
  }
  for (let axis = 0; axis < shape.length; axis++) {
    if (given.shape[axis] !== shape[axis] || given.strides[axis] !== strides[axis]) {
      return false;
    }
  }
  return true;
}
