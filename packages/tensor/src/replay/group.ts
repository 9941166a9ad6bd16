import type { View } from "@gradkit/backend";
import type { Tensor } from "../tensor.ts";
import { bringHome } from "./bring-home.ts";
import type { Member } from "./chain-builder.ts";
import { follow } from "./follow.ts";
import { overlap } from "./overlap.ts";

/** Operations of a tape that run as one kernel, when the last of them is asked for. */
export class Group {
  readonly first: number;
  readonly last: number;

  constructor(
    readonly members: readonly Member[],
    /** Results that only other members need, and that are not stored. */
    readonly unstored: readonly Tensor[],
    /** Tensors that are overwritten in place. */
    readonly targets: readonly Tensor[],
    readonly sources: readonly Tensor[],
    readonly compute: () => void,
  ) {
    this.first = members[0]!.index;
    this.last = members[members.length - 1]!.index;
  }

  run(): void {
    for (const { entry } of this.members) {
      const { a, b, elementwise, place, output } = entry;
      if (place !== undefined) {
        output.block = place.block;
      }
      const [x1, x2] = elementwise!.operands as readonly [View, View?];
      follow(x1, elementwise!.kernel === undefined ? b! : a!);
      if (x2 !== undefined) {
        follow(x2, b!);
      }
    }
    if (this.#isApart()) {
      this.compute();
      this.targets.forEach(bringHome);
    } else {
      this.runOneByOne(this.last);
    }
  }

  /** Runs the members up to a place of the tape, each by itself. */
  runOneByOne(last: number): void {
    for (const { index, entry } of this.members) {
      if (index <= last) {
        entry.run();
      }
    }
  }

  /** Whether nothing that is overwritten shares memory with something else that is read or written. */
  #isApart(): boolean {
    const { targets, sources } = this;
    for (const target of targets) {
      for (const source of sources) {
        if (source !== target && overlap(source, target)) {
          return false;
        }
      }
      for (const other of targets) {
        if (other !== target && overlap(other, target)) {
          return false;
        }
      }
    }
    return true;
  }
}
