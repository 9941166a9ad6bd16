import { entropy as systemEntropy } from "./entropy.ts";
import { seedWords, type SeedLike } from "./seed.ts";

const POOL_SIZE = 4;
const INIT_A = 0x43b0d7e5;
const MULT_A = 0x931e8875;
const INIT_B = 0x8b51f9dd;
const MULT_B = 0x58f38ded;
const MIX_LEFT = 0xca01f9dd;
const MIX_RIGHT = 0x4973f715;

/** A `SeedSequence` as plain JSON: the key names are NumPy's. */
export type SeedSequenceState = {
  /** The seed in 32-bit words, least significant first. */
  readonly entropy: readonly number[];
  /** The path from the first ancestor: `[2, 0]` is the first child of its third child. */
  readonly spawn_key: readonly number[];
  /** How many children were spawned so far. */
  readonly n_children_spawned: number;
};

/**
 * Turns a seed of any quality into well-mixed state for a generator, and into independent children.
 *
 * The seed's 32-bit words are hashed into a pool of four words so that every bit of the seed affects
 * every bit of the pool; state words are hashed out of the pool. Children add their number to the seed,
 * so parallel workers get streams that do not overlap except with a probability around 2^-128.
 *
 * @example
 * import { SeedSequence } from "@gradkit/random";
 * const [left, right] = new SeedSequence(42).spawn(2);
 * new SeedSequence(42).generateState(2); // Uint32Array [3444837047, 2669555309]
 *
 * @see https://numpy.org/doc/stable/reference/random/bit_generators/generated/numpy.random.SeedSequence.html
 * @see https://www.pcg-random.org/posts/developing-a-seed_seq-alternative.html
 */
export class SeedSequence {
  /** The seed in 32-bit words; passing it as a seed again gives the same sequence. */
  readonly entropy: readonly number[];
  /** The path from the first ancestor; empty for a sequence that was not spawned. */
  readonly spawnKey: readonly number[];
  private childCount: number;
  private readonly pool: Uint32Array;

  /**
   * @param seed - as for `defaultRng`; drawn from the operating system when missing.
   * @param spawnKey - the path from the first ancestor; only needed to rebuild a spawned child.
   * @throws RangeError when the seed or the key holds anything but whole numbers of at least 0.
   */
  constructor(seed?: SeedLike, spawnKey: readonly number[] = []) {
    this.entropy = seed === undefined ? systemEntropy(POOL_SIZE) : seedWords(seed);
    this.spawnKey = [...spawnKey];
    this.childCount = 0;
    this.pool = mixPool(this.entropy, seedWords(spawnKey, "spawnKey"));
  }

  /**
   * The next `count` children: each an independent sequence, different at every call.
   *
   * @param count - a whole number of at least 0.
   * @throws RangeError for any other count.
   *
   * @example
   * import { SeedSequence } from "@gradkit/random";
   * const workers = new SeedSequence(42).spawn(4);
   */
  spawn(count: number): SeedSequence[] {
    if (!Number.isSafeInteger(count) || count < 0) {
      throw new RangeError(
        `count is ${count}, but must be a whole number of at least 0: how many children to spawn.`,
      );
    }
    return Array.from(
      { length: count },
      () => new SeedSequence(this.entropy, [...this.spawnKey, this.childCount++]),
    );
  }

  /**
   * The first `words` 32-bit words of state; every call returns the same ones.
   *
   * NumPy's `generate_state(n, np.uint64)` is `generateState(2 * n)` in pairs, low word first.
   *
   * @param words - a whole number of at least 0.
   *
   * @example
   * import { SeedSequence } from "@gradkit/random";
   * new SeedSequence(0).generateState(1); // Uint32Array [2968811710]
   */
  generateState(words: number): Uint32Array {
    const state = new Uint32Array(words);
    let hash = INIT_B;
    for (let i = 0; i < words; i++) {
      const value = this.pool[i % POOL_SIZE]! ^ hash;
      hash = Math.imul(hash, MULT_B);
      const product = Math.imul(value, hash);
      state[i] = product ^ (product >>> 16);
    }
    return state;
  }

  /** The sequence as plain JSON, from which `SeedSequence.from` rebuilds it. */
  toJSON(): SeedSequenceState {
    return { entropy: this.entropy, spawn_key: this.spawnKey, n_children_spawned: this.childCount };
  }

  /**
   * The sequence that `toJSON` described, with its count of children.
   *
   * @example
   * import { SeedSequence } from "@gradkit/random";
   * const copy = SeedSequence.from(JSON.parse(JSON.stringify(new SeedSequence(42))));
   */
  static from(state: SeedSequenceState): SeedSequence {
    const sequence = new SeedSequence(state.entropy, state.spawn_key);
    sequence.childCount = state.n_children_spawned;
    return sequence;
  }
}

/** Hashes all words of the seed into the pool, every word into every other. */
function mixPool(run: readonly number[], key: readonly number[]): Uint32Array {
  // Short seeds are padded only before a key: otherwise seed 5 with key 7 would equal seed [5, 7].
  const padding = key.length > 0 ? new Array<number>(Math.max(0, POOL_SIZE - run.length)).fill(0) : [];
  const words = [...run, ...padding, ...key];
  const pool = new Uint32Array(POOL_SIZE);
  let hash = INIT_A;
  const hashMix = (word: number): number => {
    const value = word ^ hash;
    hash = Math.imul(hash, MULT_A);
    const product = Math.imul(value, hash);
    return product ^ (product >>> 16);
  };
  const mixInto = (target: number, word: number): void => {
    const value = Math.imul(MIX_LEFT, pool[target]!) - Math.imul(MIX_RIGHT, hashMix(word));
    pool[target] = value ^ (value >>> 16);
  };
  for (let i = 0; i < POOL_SIZE; i++) {
    pool[i] = hashMix(words[i] ?? 0);
  }
  for (let source = 0; source < POOL_SIZE; source++) {
    for (let target = 0; target < POOL_SIZE; target++) {
      if (source !== target) {
        mixInto(target, pool[source]!);
      }
    }
  }
  for (let source = POOL_SIZE; source < words.length; source++) {
    for (let target = 0; target < POOL_SIZE; target++) {
      mixInto(target, words[source]!);
    }
  }
  return pool;
}
