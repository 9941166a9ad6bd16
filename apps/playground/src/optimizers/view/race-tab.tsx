import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { Icon } from "../../controls/icon.tsx";
import { Panel } from "../../plane/panel.tsx";
import { optimizersTexts } from "../../texts/optimizers-texts.ts";
import type { RaceStore } from "../race/race-store.ts";
import { standings, type Measure, type Standing } from "../race/standings.ts";
import { racerLabel } from "../racer.ts";
import { LaneMap } from "./lane-map.tsx";
import { RaceCurves } from "./race-curves.tsx";
import { RaceTable } from "./race-table.tsx";
import { RacersPanel } from "./racers-panel.tsx";
import { TrackPanel } from "./track-panel.tsx";

const texts = optimizersTexts.race;

/** Several optimizers on the same network, side by side. */
export function RaceTab({ store }: { readonly store: RaceStore }): JSX.Element {
  const [by, setBy] = useState<Measure>("updates");
  const { racers } = store.config.value;
  const state = store.state.value;
  const order = standings(store.lanes.value, by);
  const isRunning = state === "running";
  return (
    <>
      <section class="race-bar" aria-label={texts.start}>
        <button
          type="button"
          class="button primary"
          onClick={() => (isRunning ? store.stop() : store.start())}
        >
          <Icon name={isRunning ? "pause" : "play"} size={16} />
          {isRunning ? texts.stop : state === "waiting" ? texts.start : texts.again}
        </button>
        <p class="headline" role="status">
          {headline(store, order)}
        </p>
        {store.problem.value !== undefined && (
          <p class="problem" role="alert">
            {store.problem.value}
          </p>
        )}
      </section>
      <div class="race-columns">
        <div class="backdrop">
          <Panel title={texts.maps}>
            <div class="lanes">
              {racers.map((_, index) => (
                <LaneMap
                  key={index}
                  store={store}
                  index={index}
                  place={order.find((standing) => standing.index === index)?.place}
                />
              ))}
            </div>
          </Panel>
          {order.length > 0 && <RaceTable racers={racers} order={order} by={by} onBy={setBy} />}
          <RaceCurves store={store} />
        </div>
        <div class="backdrop">
          <TrackPanel store={store} />
          <RacersPanel hasUsual racers={racers} onChange={(next) => store.change({ racers: next })} />
        </div>
      </div>
    </>
  );
}

function headline(store: RaceStore, order: readonly Standing[]): string {
  const first = order[0];
  switch (store.state.value) {
    case "waiting":
      return texts.lead;
    case "running":
      // Only hundreds, so that a reader of the screen is not told all the time.
      return texts.running(
        Math.floor(Math.max(0, ...store.lanes.value.map(({ updates }) => updates)) / 100) * 100,
      );
    case "stopped":
      return texts.stopped;
    case "over":
      return first?.place === undefined
        ? texts.nobody
        : texts.won(racerLabel(store.config.value.racers, first.index), first.news.updates);
  }
}
