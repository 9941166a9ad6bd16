/** Copies a few numbers: vectors, the last of which overlaps the one before, because a call of `memory.copy` takes longer. */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
export function copyRun<T>(source: usize, target: usize, bytes: usize): void {
  const end = target + bytes;
  if (bytes >= 16) {
    const last = end - 16;
    const rest = v128.load(source + bytes - 16);
    for (; target < last; target += 16, source += 16) v128.store(target, v128.load(source));
    v128.store(last, rest);
  } else {
    for (; target < end; target += sizeof<T>(), source += sizeof<T>()) store<T>(target, load<T>(source));
  }
}

/** Sets a few numbers to zero. */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
export function clearRun<T>(target: usize, bytes: usize): void {
  const end = target + bytes;
  const zero = i32x4.splat(0);
  if (bytes >= 16) {
    for (const last = end - 16; target < last; target += 16) v128.store(target, zero);
    v128.store(end - 16, zero);
  } else {
    for (; target < end; target += sizeof<T>()) store<T>(target, 0);
  }
}
