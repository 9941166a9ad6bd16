import { effect } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { DigitsStore } from "./store/digits-store.ts";
import { canTrain } from "./worker/can-train.ts";

/** Lets training begin by itself once the images are there, unless the link or the visitor wants it otherwise. */
export function useDigitsStart(store: DigitsStore): void {
  useEffect(() => {
    const params = new URLSearchParams(location.hash.split("?")[1] ?? "");
    const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
    if (isStill || params.has("paused")) {
      return undefined;
    }
    let isFirst = true;
    return effect(() => {
      if (isFirst && canTrain(store.load.value)) {
        isFirst = false;
        store.play();
      }
    });
  }, [store]);
}
