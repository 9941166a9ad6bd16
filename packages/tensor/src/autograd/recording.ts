/** How many gradient computations are under way, and whether recording is paused in the innermost. */
let depth = 0;
let paused = false;

/**
 * Whether operations on tracked tensors are recorded. In a way back it tells whether a second derivative may be asked for;
 * if not, the way back may use a kernel that has no gradient itself.
 */
export function isRecording(): boolean {
  return depth > 0 && !paused;
}

/** Runs `work` with recording on. */
export function recording<R>(work: () => R): R {
  const before = paused;
  depth++;
  paused = false;
  try {
    return work();
  } finally {
    depth--;
    paused = before;
  }
}

/** Runs `work` with recording off. */
export function withoutRecording<R>(work: () => R): R {
  const before = paused;
  paused = true;
  try {
    return work();
  } finally {
    paused = before;
  }
}
