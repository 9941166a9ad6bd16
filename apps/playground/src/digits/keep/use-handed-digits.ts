import { effect } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { takeHandover } from "../../keep/handover.ts";
import type { DigitsStore } from "../store/digits-store.ts";

/** Opens the network that another page has left for this one, once there are images to test it with. */
export function useHandedDigits(store: DigitsStore): void {
  useEffect(() => {
    let file = takeHandover("digits")?.file;
    return effect(() => {
      if (store.load.value.kind === "ready" && file !== undefined) {
        const taken = file;
        file = undefined;
        void store.open(taken);
      }
    });
  }, [store]);
}
