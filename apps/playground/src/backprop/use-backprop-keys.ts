import { usePageKeys } from "../controls/use-page-keys.ts";
import type { BackpropStore } from "./backprop-store.ts";

/** The keys of this page. */
export function useBackpropKeys(store: BackpropStore): void {
  usePageKeys({
    ArrowRight: () => store.go(store.config.value.stage + 1),
    ArrowLeft: () => store.go(store.config.value.stage - 1),
    " ": () => (store.isPlaying.value ? store.pause() : store.play()),
    u: () => store.makeUpdates(1),
    r: () => store.go(0),
  });
}
