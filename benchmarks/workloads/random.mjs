/** A small seeded generator, the same on every machine: mulberry32. Returns numbers in [0, 1) of 24 bits. */
export function generator(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 8) / 2 ** 24;
  };
}

/** `length` numbers, uniform in [low, high). */
export function uniform(random, length, low, high) {
  return Float32Array.from({ length }, () => low + (high - low) * random());
}

/** The numbers below `length` in random order. */
export function permutation(random, length) {
  const order = Int32Array.from({ length }, (_, i) => i);
  for (let i = length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}
