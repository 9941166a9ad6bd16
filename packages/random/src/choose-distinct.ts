import { arange } from "./arange.ts";
import type { BitGenerator } from "./bit-generator.ts";
import { bounded } from "./bounded.ts";
import { shuffle } from "./shuffle.ts";

/**
 * `size` different numbers from 0 to `count - 1`, each set equally likely, as NumPy's `Generator.choice`.
 *
 * Large shares of large populations shuffle the end of a list of all; the rest is Floyd's algorithm, which
 * takes memory for `size` numbers only.
 *
 * @param bits - where the randomness comes from.
 * @param count - the size of the population.
 * @param size - how many to choose, at most `count`.
 * @param shuffled - whether the order is random as well; `false` is faster, and leaves some order.
 *
 * @example
 * chooseDistinct(bits, 49, 6, true); // a lottery ticket
 *
 * @see Jon Bentley and Bob Floyd, Programming pearls: a sample of brilliance, 1987,
 * https://doi.org/10.1145/30401.315746
 */
export function chooseDistinct(
  bits: BitGenerator,
  count: number,
  size: number,
  shuffled: boolean,
): Int32Array {
  const draw = (max: number): number => bounded(bits, max);
  const cutoff = shuffled ? 50 : 20;
  if (count > 10000 && size > Math.floor(count / cutoff)) {
    const all = arange(count);
    shuffle(all, draw, Math.max(count - size, 1));
    return all.slice(count - size);
  }
  const chosen = new Int32Array(size);
  const taken = new Set<number>();
  for (let max = count - size; max < count; max++) {
    const value = draw(max);
    const next = taken.has(value) ? max : value;
    taken.add(next);
    chosen[max - count + size] = next;
  }
  if (shuffled) {
    shuffle(chosen, draw);
  }
  return chosen;
}
