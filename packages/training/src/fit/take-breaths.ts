/** How long training may keep the event loop waiting, in milliseconds. */
const longest = 50;

/**
 * Returns a function to await between steps: it lets timers, signals and input have their turn once it has been
 * long enough since the last, and costs next to nothing otherwise.
 *
 * The function rejects with the signal's reason once the signal is aborted.
 */
export function takeBreaths(signal?: AbortSignal): () => Promise<void> | undefined {
  let last = performance.now();
  return () => {
    if (performance.now() - last < longest && signal?.aborted !== true) {
      return undefined;
    }
    return new Promise<void>((resolve) => setTimeout(resolve, 0)).then(() => {
      last = performance.now();
      signal?.throwIfAborted();
    });
  };
}
