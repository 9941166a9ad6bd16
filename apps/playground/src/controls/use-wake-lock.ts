import { effect } from "@preact/signals";
import { useEffect } from "preact/hooks";

/**
 * Keeps the screen from going dark while something is worth looking at, where the browser can.
 *
 * @param isBusy Reads the signals that say so.
 */
export function useWakeLock(isBusy: () => boolean): void {
  useEffect(() => {
    let lock: Promise<WakeLockSentinel | undefined> | undefined;
    const release = (): void => {
      void lock?.then((held) => held?.release());
      lock = undefined;
    };
    const stop = effect(() => {
      if (isBusy()) {
        // A browser may refuse, as where little power is left.
        lock ??=
          "wakeLock" in navigator ? navigator.wakeLock.request("screen").catch(() => undefined) : undefined;
      } else {
        release();
      }
    });
    return () => {
      stop();
      release();
    };
  }, []);
}
