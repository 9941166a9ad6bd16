import { effect } from "@preact/signals";
import { useEffect } from "preact/hooks";

/**
 * Draws when what it shows has changed, at the next frame of the screen; what came meanwhile is dropped.
 *
 * @param read Reads the signals that the drawing depends on.
 * @param draw Draws what was read last.
 * @param inputs What else it depends on.
 */
export function useDrawing<T>(read: () => T, draw: (value: T) => void, inputs: readonly unknown[]): void {
  useEffect(() => {
    let asked: number | undefined;
    let latest: T;
    const stop = effect(() => {
      latest = read();
      asked ??= requestAnimationFrame(() => {
        asked = undefined;
        draw(latest);
      });
    });
    return () => {
      stop();
      if (asked !== undefined) {
        cancelAnimationFrame(asked);
      }
    };
  }, inputs);
}
