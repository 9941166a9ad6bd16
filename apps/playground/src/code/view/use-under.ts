import type { RefObject } from "preact";
import { useRef, useState } from "preact/hooks";
import { indexUnder, spotBelow, type Spot } from "./text-grid.ts";

/** Milliseconds for which a pointer rests on what is asked for. */
const rest = 250;

/** What was found, and the place below it. */
export interface Under<T> extends Spot {
  readonly found: T;
}

/**
 * What is known of the letter on which the pointer rests.
 *
 * @param find Looks up a letter of the text; undefined where there is nothing to say.
 */
export function useUnder<T>(
  area: RefObject<HTMLTextAreaElement | null>,
  find: (index: number) => T | undefined,
): readonly [Under<T> | undefined, onMove: (event: MouseEvent) => void, onLeave: () => void] {
  const [under, setUnder] = useState<Under<T> | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const leave = (): void => {
    clearTimeout(timer.current);
    setUnder(undefined);
  };
  const move = (event: MouseEvent): void => {
    leave();
    timer.current = setTimeout(() => {
      const { current } = area;
      const index = current === null ? undefined : indexUnder(current, event);
      const found = index === undefined ? undefined : find(index);
      if (current !== null && index !== undefined && found !== undefined) {
        setUnder({ found, ...spotBelow(current, index) });
      }
    }, rest);
  };
  return [under, move, leave];
}
