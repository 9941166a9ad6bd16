import { useEffect } from "preact/hooks";
import type { PlaneStore } from "./store/plane-store.ts";
import type { Address } from "./url-state/read-address.ts";

/** Milliseconds during which the untrained map can be seen. */
const pauseBefore = 500;

/**
 * Lets the page begin by itself, unless the link says otherwise or brings trained weights or a lesson, or the visitor wants no motion or
 * saves data.
 */
export function useFirstRun(store: PlaneStore, address: Address): void {
  useEffect(() => {
    if (!wantsRun(address)) {
      return undefined;
    }
    const timer = setTimeout(() => store.play(), pauseBefore);
    return () => clearTimeout(timer);
  }, [store]);
}

function wantsRun({ isPaused, weights, lesson }: Address): boolean {
  const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } };
  const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
  return (
    !isPaused && weights === undefined && lesson === undefined && !isStill && connection?.saveData !== true
  );
}
