import type { Reader } from "../worker/reader.ts";
import { explain, type WhyAsked, type WhyMap } from "./explain.ts";

/** While training, so many times as long as a map takes goes by before the next one. */
const rest = 5;

/** Explains what is on the paper, again whenever something about it changes. */
export interface Explainer {
  ask(asked: WhyAsked): void;
  /** What is on the paper; undefined for nothing. */
  look(pixels: Uint8Array | undefined): void;
  /**
   * Hears that the weights have moved.
   *
   * @param isLast Whether they stay as they are now: while they do not, a map that takes long is made less often.
   */
  moved(isLast: boolean): void;
  close(): void;
}

/**
 * An explainer of a network.
 *
 * @param nextTurn Lets messages that wait have their turn, so that of many pictures only the newest is explained.
 * @param tell Hears of each map; undefined where there is nothing to explain.
 */
export function makeExplainer(
  reader: Reader,
  first: WhyAsked,
  nextTurn: () => Promise<void>,
  tell: (map: WhyMap | undefined) => void,
): Explainer {
  let asked = first;
  let pixels: Uint8Array | undefined;
  let [isWanted, isAtWork, isClosed] = [false, false, false];
  let due = 0;

  function want(): void {
    isWanted = true;
    if (!isAtWork) {
      isAtWork = true;
      void work();
    }
  }

  async function work(): Promise<void> {
    while (isWanted) {
      await nextTurn();
      isWanted = false;
      if (!isClosed) {
        const map = pixels && explain(reader, pixels, asked);
        due = performance.now() + (map?.milliseconds ?? 0) * rest;
        tell(map);
      }
    }
    isAtWork = false;
  }

  return {
    ask(next): void {
      if (next.question !== asked.question || next.way !== asked.way) {
        asked = next;
        want();
      }
    },
    look(next): void {
      pixels = next;
      want();
    },
    moved(isLast): void {
      if (pixels !== undefined && (isLast || performance.now() >= due)) {
        want();
      }
    },
    close(): void {
      isClosed = true;
    },
  };
}
