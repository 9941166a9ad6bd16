import { isContiguous, type Block, type ChainCompiler } from "@gradkit/backend";
import { isTensor, type Tensor } from "../tensor.ts";
import { ChainBuilder, type Member } from "./chain-builder.ts";
import type { Entry } from "./entry.ts";
import { Group } from "./group.ts";

/** What was read in the middle of a step by something that is not on the tape. */
export interface Reads {
  /** The memory that was read; it has to be there. */
  readonly blocks: ReadonlySet<Block>;
  /** Before which operations: what stands in front of them has to be computed by then. */
  readonly positions: ReadonlySet<number>;
}

/** Finds the elementwise operations of a tape that stand one after the other, and joins them. */
export function findGroups(entries: readonly Entry[], compiler: ChainCompiler, reads: Reads): Group[] {
  const { rootOf, baseOf } = viewsOf(entries);
  const users = usersOf(entries, baseOf);
  const groups: Group[] = [];
  const fresh = (): ChainBuilder => new ChainBuilder((kernel) => compiler.supports(kernel), rootOf);
  const close = (builder: ChainBuilder): void => {
    const group = builder.members.length < 2 ? undefined : join(builder, compiler, users, reads.blocks);
    if (group !== undefined) {
      groups.push(group);
    }
  };
  let builder = fresh();
  entries.forEach((entry, index) => {
    const isBarrier = reads.positions.has(index);
    if (entry.isLight === true && !isBarrier) {
      return;
    }
    if (isBarrier || !builder.add(index, entry)) {
      close(builder);
      builder = fresh();
      builder.add(index, entry);
    }
  });
  close(builder);
  return groups;
}

function join(
  builder: ChainBuilder,
  compiler: ChainCompiler,
  users: ReadonlyMap<Tensor, ReadonlySet<number>>,
  read: ReadonlySet<Block>,
): Group | undefined {
  const { members, sources, targets } = builder;
  const own = new Set(members.map(({ index }) => index));
  const isNeeded = ({ entry: { elementwise, place, output } }: Member): boolean =>
    elementwise?.kernel === undefined ||
    place !== undefined ||
    read.has(output.block) ||
    [...(users.get(output) ?? [])].some((index) => !own.has(index));
  const stored = members.filter(isNeeded);
  const unstored = members.filter((member) => !isNeeded(member)).map(({ entry }) => entry.output);
  const compute = stored.length === 0 ? undefined : compiler.compile(builder.build(stored));
  return compute && new Group(members, unstored, targets, sources, compute);
}

/** Which tensor another one is a view of: `rootOf` if it shows the same elements in the same order, `baseOf` in any case. */
function viewsOf(entries: readonly Entry[]): Record<"rootOf" | "baseOf", (x: Tensor) => Tensor> {
  const roots = new Map<Tensor, Tensor>();
  const bases = new Map<Tensor, Tensor>();
  const rootOf = (x: Tensor): Tensor => roots.get(x) ?? x;
  const baseOf = (x: Tensor): Tensor => bases.get(x) ?? x;
  for (const { isLight, a, output } of entries) {
    if (isLight === true && a !== undefined) {
      bases.set(output, baseOf(a));
      if (
        a.size === output.size &&
        isContiguous(a.shape, a.strides) &&
        isContiguous(output.shape, output.strides)
      ) {
        roots.set(output, rootOf(a));
      }
    }
  }
  return { rootOf, baseOf };
}

/** At which places of the tape a tensor is used, itself or by a view of it. */
function usersOf(
  entries: readonly Entry[],
  baseOf: (x: Tensor) => Tensor,
): ReadonlyMap<Tensor, ReadonlySet<number>> {
  const users = new Map<Tensor, Set<number>>();
  entries.forEach((entry, index) => {
    if (entry.isLight === true) {
      return;
    }
    for (const tensor of tensorsOf(entry)) {
      const base = baseOf(tensor);
      const known = users.get(base) ?? new Set();
      users.set(base, known.add(index));
    }
  });
  return users;
}

function tensorsOf({ a, b, c, settings }: Entry): readonly Tensor[] {
  const others: readonly unknown[] =
    typeof settings === "object" && settings !== null ? Object.values(settings) : [];
  return [a, b, c, ...others].filter(isTensor);
}
