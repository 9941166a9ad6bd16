import type { RefObject } from "preact";
import { useRef, useState } from "preact/hooks";
import type { ExportedName } from "../exported-name.ts";
import { knownName } from "../known-name.ts";
import { indexUnder, spotBelow, type Spot } from "./text-grid.ts";

/** Milliseconds for which a pointer rests on a name that is asked for. */
const rest = 250;

/** A name that is explained below where it stands. */
export interface Explained extends Spot {
  readonly entry: ExportedName;
}

/** The name on which the pointer rests. */
export function useNameUnder(
  area: RefObject<HTMLTextAreaElement | null>,
  names: readonly ExportedName[],
): readonly [Explained | undefined, onMove: (event: MouseEvent) => void, onLeave: () => void] {
  const [explained, setExplained] = useState<Explained | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const leave = (): void => {
    clearTimeout(timer.current);
    setExplained(undefined);
  };
  const move = (event: MouseEvent): void => {
    leave();
    timer.current = setTimeout(() => {
      const { current } = area;
      const index = current === null ? undefined : indexUnder(current, event);
      const entry =
        current === null || index === undefined ? undefined : knownName(current.value, index, names);
      if (current !== null && index !== undefined && entry !== undefined) {
        setExplained({ entry, ...spotBelow(current, index) });
      }
    }, rest);
  };
  return [explained, move, leave];
}
