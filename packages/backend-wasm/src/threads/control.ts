/**
 * The block of shared memory through which work reaches threads, as 32-bit words and as float64 numbers over the same
 * bytes. Each word has a cache line of its own.
 */
export const words = {
  /** How many shares the work has in the upper half, and a bit for each of them that is taken in the lower half. */
  tickets: 0,
  /** How many shares are not yet done. */
  left: 16,
  /** How many workers sleep, or are about to. */
  sleepers: 32,
  /** How many workers can take shares. */
  ready: 48,
  /** Whether a kernel threw in a worker. */
  failed: 64,
} as const;

export const numbers = {
  /** The place of the kernel in the list of names. */
  kernel: 48,
  /** How many arguments it takes. */
  length: 49,
  /** Which of them is working space, of which every thread has its own; -1 for none. */
  scratch: 50,
  /** Where the bytes of a kernel stand that workers have to compile themselves, and how many there are. */
  program: 51,
  programLength: 52,
  /** Where the arguments of the first share stand; those of the next ones follow `perShare` numbers apart. */
  shares: 64,
} as const;

/** The most arguments of a kernel. */
export const perShare = 32;

/** The most shares of one piece of work. */
export const mostShares = 16;

export const controlBytes = 8 * (numbers.shares + mostShares * perShare);

/**
 * How long a worker looks for the next work before it sleeps, in milliseconds: longer than the JavaScript between the
 * products of a step takes, and short enough that nobody notices the time.
 */
export const workerPatience = 1;
