import { numbers, perShare, words } from "./control.ts";
import type { Crew } from "./crew.ts";

/** A kernel of any arguments. */
export type Kernel = (...args: number[]) => void;

/** How long this thread looks for the last shares before it sleeps, in milliseconds: some times what waking takes. */
const spinTime = 0.1;

/** A share that takes this long, in milliseconds, and ten times as long as all others, is given up. */
const patience = 10_000;

/**
 * Opens the shares that are written in the control block, takes part in them, and waits for those of others.
 *
 * @throws Error when a kernel throws in a worker, or a worker does not come back.
 */
export function finishShares(crew: Crew, compute: Kernel, length: number, shares: number): void {
  const start = performance.now();
  crew.touch();
  Atomics.store(crew.words, words.left, shares);
  Atomics.store(crew.words, words.tickets, shares << 16);
  if (Atomics.load(crew.words, words.sleepers) > 0) {
    Atomics.notify(crew.words, words.tickets);
  }
  const args = new Array<number>(length);
  for (let share = takeShare(crew); share >= 0; share = takeShare(crew)) {
    const at = numbers.shares + share * perShare;
    for (let i = 0; i < length; i++) {
      args[i] = crew.numbers[at + i]!;
    }
    compute(...args);
    Atomics.sub(crew.words, words.left, 1);
  }
  awaitOthers(crew, start);
  if (Atomics.load(crew.words, words.failed) !== 0) {
    throw new Error(
      "A kernel failed in a thread: its result is incomplete. Set threads to 1 to find out more.",
    );
  }
}

/** The number of a share that nobody has taken yet, the first one if possible, or -1. */
function takeShare({ words: shared }: Crew): number {
  for (;;) {
    const tickets = Atomics.load(shared, words.tickets);
    const shares = tickets >>> 16;
    let share = 0;
    while (share < shares && (tickets & (1 << share)) !== 0) {
      share++;
    }
    if (share === shares) {
      return -1;
    }
    if (Atomics.compareExchange(shared, words.tickets, tickets, tickets | (1 << share)) === tickets) {
      return share;
    }
  }
}

function awaitOthers({ words: shared }: Crew, start: number): void {
  let left = Atomics.load(shared, words.left);
  if (left === 0) {
    return;
  }
  const arrived = performance.now();
  do {
    for (let i = 0; i < 100 && left > 0; i++) {
      left = Atomics.load(shared, words.left);
    }
  } while (left > 0 && performance.now() - arrived < spinTime);
  const limit = Math.max(patience, 10 * (arrived - start));
  while (left > 0) {
    if (Atomics.wait(shared, words.left, left, limit) === "timed-out") {
      throw new Error(
        "A thread did not finish its share: the result is incomplete. This thread goes on alone.",
      );
    }
    left = Atomics.load(shared, words.left);
  }
}
