import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { complete, completionsAt } from "../completions.ts";
import type { ExportedName } from "../exported-name.ts";
import { spotBelow, type Spot } from "./text-grid.ts";

/** Names that are offered at a place of the text. */
export interface Offer extends Spot {
  readonly items: readonly ExportedName[];
  /** The one that is marked; none before an arrow key. */
  readonly marked: number;
}

/** What an editor needs to offer names. */
export interface Completions {
  readonly offer: Offer | undefined;
  /** Looks at what stands before the cursor. */
  readonly look: (isAsked?: boolean) => void;
  readonly close: () => void;
  readonly take: (entry: ExportedName) => void;
  /** Takes a key that means the list; true when it did. */
  readonly hear: (event: KeyboardEvent) => boolean;
}

/** Offers names while somebody writes. Enter takes one only after it was marked, so that it goes on to mean a new line. */
export function useCompletions(
  area: RefObject<HTMLTextAreaElement | null>,
  names: readonly ExportedName[],
  onEdit: (source: string) => void,
): Completions {
  const [offer, setOffer] = useState<Offer | undefined>(undefined);
  /** What was wanted before the names were there. */
  const wanted = useRef<{ readonly isAsked: boolean } | undefined>(undefined);
  const close = (): void => {
    wanted.current = undefined;
    setOffer(undefined);
  };
  useEffect(() => {
    if (wanted.current !== undefined) {
      look(wanted.current.isAsked);
    }
  }, [names]);

  function look(isAsked = false): void {
    const { current } = area;
    if (current === null || current.selectionStart !== current.selectionEnd) {
      close();
      return;
    }
    wanted.current = names.length === 0 ? { isAsked } : undefined;
    const place = current.selectionStart;
    const items = completionsAt(current.value, place, names, isAsked);
    setOffer(
      items.length === 0 ? undefined : { items, marked: isAsked ? 0 : -1, ...spotBelow(current, place) },
    );
  }

  function take(entry: ExportedName): void {
    const { current } = area;
    if (current !== null) {
      const { source, place } = complete(current.value, current.selectionStart, entry);
      current.value = source;
      current.setSelectionRange(place, place);
      current.focus();
      onEdit(source);
    }
    close();
  }

  function hear({ key }: KeyboardEvent): boolean {
    if (offer === undefined) {
      return false;
    }
    const { items, marked } = offer;
    const mark = (by: number): void => {
      const from = marked < 0 && by < 0 ? 0 : marked;
      setOffer({ ...offer, marked: (from + by + items.length) % items.length });
    };
    const chosen = items[key === "Tab" ? Math.max(0, marked) : marked];
    if (key === "ArrowDown" || key === "ArrowUp") {
      mark(key === "ArrowDown" ? 1 : -1);
    } else if (key === "Escape") {
      close();
    } else if ((key === "Enter" || key === "Tab") && chosen !== undefined) {
      take(chosen);
    } else {
      return false;
    }
    return true;
  }

  return { offer, look, close, take, hear };
}
