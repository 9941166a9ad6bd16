import type { Block, ChainCompiler } from "@gradkit/backend";
import type { Tensor } from "../tensor.ts";
import type { Entry } from "./entry.ts";
import { findGroups } from "./find-groups.ts";
import type { Group } from "./group.ts";
import { Slot } from "./slot.ts";

/** A tape whose groups somebody reads into, in ever other places, is joined no more often than this. */
const patience = 8;

/**
 * The operations of a tape that run together.
 *
 * A group runs when the last of its operations is asked for, and what only the group itself needs is not stored. So
 * whenever somebody else wants to read, or the step takes another course, the groups are disbanded: what was put off or not
 * stored is computed as if they had never been.
 */
export class Joined {
  #groups: readonly Group[] = [];
  #groupAt = new Map<number, Group>();
  readonly #unstored = new Map<Block, Group>();
  /** What was not stored, and cannot be computed any more, because what it was made of has been overwritten. */
  readonly #lost = new Set<Block>();
  readonly #reads = { blocks: new Set<Block>(), positions: new Set<number>() };
  #pending: Group | undefined;
  #isTried = false;
  #times = 0;

  begin(): void {
    if (this.#lost.size > 0) {
      this.#lost.clear();
    }
  }

  /** Joins what can be joined; once, until the tape changes. */
  join(entries: readonly Entry[], compiler: ChainCompiler | undefined): void {
    if (this.#isTried || compiler === undefined || this.#times >= patience) {
      return;
    }
    this.#isTried = true;
    this.#groups = findGroups(entries, compiler, this.#reads);
    for (const group of this.#groups) {
      for (const { index } of group.members) {
        this.#groupAt.set(index, group);
      }
      for (const { block } of group.unstored) {
        this.#unstored.set(block, group);
      }
    }
  }

  /** Whether the operation at a place belongs to a group, which sees to it. */
  runs(index: number): boolean {
    const group = this.#groups.length === 0 ? undefined : this.#groupAt.get(index);
    if (group === undefined) {
      return false;
    }
    if (index === group.last) {
      this.#pending = undefined;
      group.run();
    } else {
      this.#pending = group;
    }
    return true;
  }

  /**
   * Makes sure that memory can be read, and remembers that it is.
   *
   * @param isOwned Whether it is memory of the tape; of tensors from outside, which may be others in every step, nothing is
   * remembered but when they were read.
   */
  beforeRead(block: Block, isOwned: boolean, entries: readonly Entry[], cursor: number): void {
    if (isOwned) {
      this.#reads.blocks.add(block);
    }
    this.#reads.positions.add(cursor);
    if (this.#pending !== undefined || this.#unstored.has(block)) {
      this.#times++;
      this.disband(entries, cursor);
    }
    this.#requireBlock(block);
  }

  /** Forgets memory that the tape has given back. */
  forget(block: Block): void {
    this.#reads.blocks.delete(block);
  }

  /** Throws when the elements of a tensor are lost. */
  requireThere(x: Tensor): void {
    this.#requireBlock(x.block);
  }

  /** Gives up all groups, in the middle of a step or before it. */
  disband(entries: readonly Entry[], cursor: number): void {
    const groups = this.#groups;
    this.#pending = undefined;
    this.#groups = [];
    this.#groupAt = new Map();
    this.#unstored.clear();
    this.#isTried = false;
    for (const group of groups) {
      if (group.first >= cursor || (group.last < cursor && group.unstored.length === 0)) {
        continue;
      }
      if (group.last >= cursor) {
        group.runOneByOne(cursor - 1);
      } else if (group.targets.length === 0 && !overwrites(entries, group.last + 1, cursor)) {
        group.runOneByOne(group.last);
      } else {
        group.unstored.forEach(({ block }) => this.#lost.add(block));
      }
    }
  }

  #requireBlock(block: Block): void {
    if (this.#lost.has(block)) {
      throw new Error(
        "A tensor is read after assign() has overwritten what it was computed from, in a repeated step that did not " +
          "read it so far, so it was not stored. Read it before the assign(), or in every step.",
      );
    }
  }
}

/** Whether an operation in a range writes over what was there before. */
function overwrites(entries: readonly Entry[], from: number, to: number): boolean {
  return entries
    .slice(from, to)
    .some(
      ({ output, elementwise }) =>
        output.origin instanceof Slot || (elementwise !== undefined && elementwise.kernel === undefined),
    );
}
