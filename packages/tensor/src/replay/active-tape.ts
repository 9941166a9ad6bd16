import type { Tape } from "./tape.ts";

let active: Tape | undefined;
let isSuspended = false;

/** The tape that operations are written to, or repeated from; undefined outside every repeated function. */
export function activeTape(): Tape | undefined {
  return isSuspended ? undefined : active;
}

/** The same, also while nothing is written: whoever reads memory has to ask it before. */
export function tapeInUse(): Tape | undefined {
  return active;
}

/** Runs `work` with a tape. */
export function withTape<R>(tape: Tape | undefined, work: () => R): R {
  const before = active;
  active = tape;
  try {
    return work();
  } finally {
    active = before;
  }
}

/** Runs `work` without writing it down: its memory is freed by its scopes, and it is computed anew in every step. */
export function offTape<R>(work: () => R): R {
  const before = isSuspended;
  isSuspended = true;
  if (active !== undefined) {
    active.untaped = true;
  }
  try {
    return work();
  } finally {
    isSuspended = before;
  }
}
