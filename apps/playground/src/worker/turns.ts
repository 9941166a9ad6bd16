/** Runs something in the next turn of the event loop, after the messages that wait; timers would be slowed down there. */
export interface Turns {
  soon(work: () => void): void;
  later(work: () => void, milliseconds: number): void;
  cancel(): void;
}

/** One piece of work at a time: asking again replaces what was asked for. */
export function makeTurns(): Turns {
  const channel = new MessageChannel();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pending: (() => void) | undefined;
  channel.port1.onmessage = () => run();

  function run(): void {
    const work = pending;
    pending = undefined;
    work?.();
  }

  function cancel(): void {
    pending = undefined;
    clearTimeout(timer);
  }

  return {
    soon(work): void {
      cancel();
      pending = work;
      channel.port2.postMessage(null);
    },
    later(work, milliseconds): void {
      cancel();
      pending = work;
      timer = setTimeout(run, milliseconds);
    },
    cancel,
  };
}
