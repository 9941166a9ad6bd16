import type { JSX } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import "uplot/dist/uPlot.min.css";
import "../styles/plane.css";
import "../styles/optimizers.css";
import { usePageAddress } from "../address/use-page-address.ts";
import { Segments } from "../controls/segments.tsx";
import { useWakeLock } from "../controls/use-wake-lock.ts";
import { optimizersTexts as texts } from "../texts/optimizers-texts.ts";
import { dialogTexts } from "../texts/dialog-texts.ts";
import { OptimizersDialogs } from "./optimizers-dialogs.tsx";
import { makeOptimizersStore, optimizersPath } from "./optimizers-store.ts";
import { useOptimizersKeys } from "./use-optimizers-keys.ts";
import { DescendTab } from "./view/descend-tab.tsx";
import { RaceTab } from "./view/race-tab.tsx";

/** Optimizers: walks down on functions of the plane, and races on a network. */
export function OptimizersPage(): JSX.Element {
  const store = useMemo(() => makeOptimizersStore(location.hash, startWorker), []);
  useEffect(() => () => store.close(), []);
  usePageAddress(optimizersPath, store.hash, store.load);
  useOptimizersKeys(store);
  useWakeLock(() => store.race.state.value === "running");
  const tab = store.tab.value;
  return (
    <main id="main" class="plane optimizers" tabIndex={-1}>
      <h1 class="unseen">{texts.title}</h1>
      <div class="optimizers-head">
        <Segments
          label={texts.tab}
          value={tab}
          options={["descend", "race"] as const}
          names={(name) => texts.tabs[name]}
          onChange={(next) => store.open(next)}
        />
        {tab === "descend" && <p class="hint">{texts.descend.lead}</p>}
      </div>
      {store.ignored.value.length > 0 && <p class="hint">{dialogTexts.ignored(store.ignored.value)}</p>}
      {tab === "descend" ? <DescendTab store={store.descend} /> : <RaceTab store={store.race} />}
      <OptimizersDialogs store={store} />
    </main>
  );
}

function startWorker(): Worker {
  return new Worker(new URL("./race/race-worker.ts", import.meta.url), { type: "module" });
}
