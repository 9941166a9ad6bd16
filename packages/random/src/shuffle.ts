/** Anything with elements that can be replaced: an array or a typed array. */
type MutableList<T> = { readonly length: number; [index: number]: T };

/**
 * Shuffles a list in place, from the end: element i changes places with a random one from 0 to i.
 *
 * @param list - array or typed array.
 * @param draw - gives a random whole number from 0 to its argument, both included.
 * @param first - elements before this one are only swapped with, not visited; 1 shuffles the whole list.
 *
 * @example
 * shuffle(cards, (max) => interval(bits, max));
 *
 * @see Richard Durstenfeld, Algorithm 235: Random permutation, 1964, https://doi.org/10.1145/364520.364540
 */
export function shuffle<T>(list: MutableList<T>, draw: (max: number) => number, first = 1): void {
  for (let i = list.length - 1; i >= first; i--) {
    const j = draw(i);
    const moved = list[i]!;
    list[i] = list[j]!;
    list[j] = moved;
  }
}
