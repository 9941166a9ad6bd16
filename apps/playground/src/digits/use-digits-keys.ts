import { usePageKeys } from "../controls/use-page-keys.ts";
import type { DigitsStore } from "./store/digits-store.ts";

/** The keys of this page. */
export function useDigitsKeys(store: DigitsStore): void {
  usePageKeys({
    " ": () => (store.status.value.kind === "playing" ? store.pause() : store.play()),
    r: () => store.rewind(),
    c: () => store.drawing.clear(),
    t: () => store.useImage(),
  });
}
