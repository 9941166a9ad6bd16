/** Milliseconds between two questions, and how many may go without an answer. */
const between = 500;
const mostMissed = 5;

/** The asking whether somebody is still there. */
export interface Heartbeat {
  /** Something else was heard of them: they are there. */
  heard(): void;
  stop(): void;
}

/**
 * Asks now and then whether somebody is still there. A worker that the browser has ended says nothing, not even that.
 *
 * Turns of the timer are counted, not time: a page that was asleep had none.
 *
 * @param ask Settles with the answer.
 */
export function heartbeat(ask: () => Promise<unknown>, lost: () => void): Heartbeat {
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
  return {
    heard(): void {
      missed = 0;
    },
    stop: () => clearInterval(timer),
  };
}
