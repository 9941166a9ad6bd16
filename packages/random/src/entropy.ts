/** The part of Web Crypto that is needed here; browsers, Node, Deno and Bun all have it. */
type EntropySource = { readonly crypto?: { getRandomValues(array: Uint32Array): Uint32Array } };

/**
 * Unpredictable 32-bit words from the operating system, for generators that were given no seed.
 *
 * @param count - how many words, at least 0.
 * @returns `count` unsigned 32-bit words.
 * @throws Error where the runtime has no `globalThis.crypto`.
 *
 * @example
 * const words = entropy(4); // 128 random bits
 *
 * @see https://www.w3.org/TR/WebCryptoAPI/#Crypto-method-getRandomValues
 */
export function entropy(count: number): number[] {
  const { crypto } = globalThis as EntropySource;
  if (crypto === undefined) {
    throw new Error(
      "No seed was given and this runtime has no globalThis.crypto to draw one from. Pass a seed, such as rng(42).",
    );
  }
  return Array.from(crypto.getRandomValues(new Uint32Array(count)));
}
