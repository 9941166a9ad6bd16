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
  } else if (bytes >= 8) {
    const rest = load<u64>(source + bytes - 8);
    store<u64>(target, load<u64>(source));
    store<u64>(end - 8, rest);
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

/**
 * Copies `count` runs that lie `step` bytes apart to places `targetStep` bytes apart. Kept out of line, so that it has
 * the registers for itself.
 */
export function copyRuns<T>(
  count: i32, source: usize, step: usize, target: usize, targetStep: usize, bytes: usize,
): void {
  if (bytes >= 16 && bytes <= 32) {
    const second = bytes - 16;
    for (; count > 0; count--) {
      const left = v128.load(source);
      const right = v128.load(source + second);
      v128.store(target, left);
      v128.store(target + second, right);
      source += step;
      target += targetStep;
    }
  } else {
    for (; count > 0; count--) {
      copyRun<T>(source, target, bytes);
      source += step;
      target += targetStep;
    }
  }
}
