/** Milliseconds between two questions, and how many may go without an answer. */
const between = 500;
const mostMissed = 5;

/**
 * Asks now and then whether somebody is still there. A worker that the browser has ended says nothing, not even that.
 *
 * Turns of the timer are counted, not time: a page that was asleep had none.
 *
 * @param ask Settles with the answer.
 * @returns What ends the asking.
 */
export function heartbeat(ask: () => Promise<unknown>, lost: () => void): () => void {
  let missed = 0;
  let isWaiting = false;
  const timer = setInterval(() => {
    if (!isWaiting) {
      isWaiting = true;
      const settled = (): void => {
        isWaiting = false;
        missed = 0;
      };
      ask().then(settled, settled);
      return;
    }
    missed++;
    if (missed >= mostMissed) {
      clearInterval(timer);
      lost();
    }
  }, between);
  return () => clearInterval(timer);
}
