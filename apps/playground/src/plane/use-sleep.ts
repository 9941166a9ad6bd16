import { useEffect } from "preact/hooks";
import type { PlaneStore } from "./store/plane-store.ts";

/** Pauses while nobody can see the page, and goes on afterwards. */
export function useSleep(store: PlaneStore): void {
  useEffect(() => {
    let wasPlaying = false;
    const look = (): void => {
      if (document.hidden) {
        wasPlaying = store.status.value.kind === "playing";
        store.pause();
      } else if (wasPlaying) {
        store.play();
      }
    };
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, [store]);
}
