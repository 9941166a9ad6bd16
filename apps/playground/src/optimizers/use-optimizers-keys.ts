import { usePageKeys } from "../controls/use-page-keys.ts";
import type { OptimizersStore } from "./optimizers-store.ts";

/** The keys of this page. */
export function useOptimizersKeys({ tab, descend, race }: OptimizersStore): void {
  const walk = (): void => (descend.isPlaying.value ? descend.pause() : descend.play());
  const run = (): void => (race.state.value === "running" ? race.stop() : race.start());
  usePageKeys(
    tab.value === "descend" ? { " ": walk, ".": () => descend.show(descend.shown.value + 1) } : { " ": run },
  );
}
