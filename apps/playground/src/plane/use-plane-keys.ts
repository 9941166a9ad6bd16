import { usePageKeys } from "../controls/use-page-keys.ts";
import type { Speed } from "../experiment/plane-config.ts";
import type { PlaneStore } from "./store/plane-store.ts";

const speeds: readonly Speed[] = [1, 10, 60, 0];

/** The keys of this page. */
export function usePlaneKeys(store: PlaneStore): void {
  const change = (by: number): void => {
    const { speed } = store.config.value;
    const next = speeds[Math.min(speeds.length - 1, Math.max(0, speeds.indexOf(speed) + by))];
    store.change({ speed: next ?? speed });
  };
  usePageKeys({
    " ": () => (store.status.value.kind === "playing" ? store.pause() : store.play()),
    ".": () => store.step("step"),
    ",": () => store.seek(Math.max(0, (store.frame.value?.moment ?? 0) - 1)),
    r: () => store.rewind(),
    R: () => store.change({ seed: store.config.value.seed + 1 }),
    "[": () => change(-1),
    "]": () => change(1),
  });
}
