import type { Packed } from "../memory/packed.ts";
import { follow } from "../replay/follow.ts";
import type { Tape } from "../replay/tape.ts";
import { Tensor } from "../tensor.ts";
import type { Tree } from "../tree.ts";
import { RepeatedSources } from "./sources.ts";

/** What stays from step to step of a gradient computation on a tape. */
export class RepeatedStep<P extends Tree> {
  readonly sources: RepeatedSources<P>;
  /** Where the gradients belong. */
  readonly places: readonly Tensor[];
  #loss: Tensor | undefined;
  #start = 0;
  #isComplete = false;

  constructor(
    readonly tape: Tape,
    params: P,
    packed: Packed<P>,
  ) {
    this.sources = new RepeatedSources(params, tape);
    this.places = packed.tensors.map((place) => {
      const { block, dtype, shape, strides, offset, size } = place;
      const own = new Tensor(block, dtype, shape, strides, offset, size);
      own.origin = tape;
      return own;
    });
  }

  /** Shows the parameters and gradients of this step; false when this is a step with others. */
  show(params: P, packed: Packed<P>): boolean {
    if (packed.tensors.length !== this.places.length || !this.sources.show(params)) {
      return false;
    }
    this.places.forEach((place, i) => {
      follow(place, packed.tensors[i]!);
    });
    return true;
  }

  /**
   * Computes the gradients. The way back is not walked again when the way forward was the same, and everything on the way
   * back is on the tape.
   */
  backward(loss: Tensor, walk: () => void): void {
    const { tape } = this;
    const isSame = tape.matched && !tape.mustWalkBack && loss === this.#loss && tape.position === this.#start;
    if (isSame && this.#isComplete) {
      tape.runRest();
      return;
    }
    this.#loss = loss;
    this.#start = tape.position;
    tape.untaped = false;
    walk();
    this.#isComplete = !tape.untaped;
  }
}
