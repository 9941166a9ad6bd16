import { Interruption } from "../failures/interruption.ts";

/** A signal that the user gives, and how to stop listening for it. */
export interface StopSignal {
  readonly signal: AbortSignal;
  release(): void;
}

/** Two signals closer than this are one: terminals and process managers both pass Ctrl-C on. */
const echoMs = 50;

/**
 * Listens for Ctrl-C and SIGTERM. The first aborts the signal, so that work ends after its step; the next ends the
 * process at once, after `beforeExit`.
 */
export function stopSignal(beforeExit: () => void): StopSignal {
  const controller = new AbortController();
  let first: number | undefined;
  const listener = (name: NodeJS.Signals): void => {
    const reason = new Interruption(name === "SIGTERM" ? "SIGTERM" : "SIGINT");
    if (first === undefined) {
      first = performance.now();
      controller.abort(reason);
    } else if (performance.now() - first > echoMs) {
      beforeExit();
      process.exit(reason.exitCode);
    }
  };
  process.on("SIGINT", listener).on("SIGTERM", listener);
  return {
    signal: controller.signal,
    release: () => process.off("SIGINT", listener).off("SIGTERM", listener),
  };
}
