import { effect, type ReadonlySignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Lesson } from "../experiment/lesson.ts";
import type { PlaneStore } from "./store/plane-store.ts";
import { hashOf } from "./url-state/hash-of.ts";
import { readAddress, type Address } from "./url-state/read-address.ts";

/** Milliseconds that settings rest before they are written to the address. */
const rest = 200;

/** Whether the address is one of this page. */
function isHere(): boolean {
  return /^#?\/?(\?|$)/.test(location.hash);
}

/**
 * Keeps the address as the settings are, and the settings as an address that is typed or gone back to.
 *
 * @param lesson Stays in the address beside the settings.
 * @param onAddress Hears of every other address.
 */
export function useAddress(
  store: PlaneStore,
  lesson: ReadonlySignal<Lesson | undefined>,
  onAddress: (address: Address) => void,
): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isFirst = true;
    const stop = effect(() => {
      const hash = hashOf(store.config.value, { lesson: lesson.value });
      // The address that the page was opened with stays until something is changed: it may hold weights.
      if (!isFirst) {
        clearTimeout(timer);
        timer = setTimeout(() => {
          if (location.hash !== hash && isHere()) {
            history.replaceState(null, "", hash);
          }
        }, rest);
      }
      isFirst = false;
    });
    const load = (): void => {
      // On the way to another page this one is still there for a moment.
      if (!isHere()) {
        return;
      }
      const address = readAddress(location);
      onAddress(address);
      store.load(address.config, address.weights);
    };
    addEventListener("hashchange", load);
    return () => {
      stop();
      clearTimeout(timer);
      removeEventListener("hashchange", load);
    };
  }, [store]);
}
