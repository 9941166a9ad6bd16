import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { SelectField } from "../../controls/select-field.tsx";
import { SliderField } from "../../controls/slider-field.tsx";
import { Icon } from "../../controls/icon.tsx";
import { Panel } from "../../plane/panel.tsx";
import { optimizersTexts } from "../../texts/optimizers-texts.ts";
import { defaultDescend, mostSteps } from "../descend/descend-config.ts";
import type { DescendStore } from "../descend/descend-store.ts";
import { surfaceNames, surfaceOf } from "../descend/surfaces.ts";
import { racerLabel } from "../racer.ts";
import { DescendCurve } from "./descend-curve.tsx";
import { descendPresets } from "./descend-presets.ts";
import { DescendResults } from "./descend-results.tsx";
import { DescentMap } from "./descent-map.tsx";
import { RacersPanel } from "./racers-panel.tsx";
import { RateTrials } from "./rate-trials.tsx";

const texts = optimizersTexts.descend;

/** Walks down on a function of the plane. */
export function DescendTab({ store }: { readonly store: DescendStore }): JSX.Element {
  const config = store.config.value;
  useEffect(() => {
    if (!matchMedia("(prefers-reduced-motion: reduce)").matches) {
      store.play();
    }
    return () => store.pause();
  }, [store]);
  return (
    <>
      <div class="chips presets">
        <span class="hint">{texts.preset}</span>
        {descendPresets.map(({ name, config: preset }) => (
          <button
            key={name}
            type="button"
            class="chip-button"
            onClick={() => {
              store.change(preset);
              store.play();
            }}
          >
            {texts.presets[name]}
          </button>
        ))}
      </div>
      <div class="descend-columns">
        <Panel title={texts.map} class="descent-panel" aside={<MapTransport store={store} />}>
          <div class="field-grid">
            <SelectField
              id="surface"
              label={texts.surface}
              value={config.surface}
              usual={defaultDescend.surface}
              options={surfaceNames}
              names={(name) => surfaceOf(name).label}
              onChange={(surface) => store.change({ surface, start: surfaceOf(surface).start })}
            />
            <SliderField
              id="steps"
              label={texts.steps}
              scale="log"
              least={1}
              most={mostSteps}
              value={config.steps}
              usual={defaultDescend.steps}
              onChange={(steps) => store.change({ steps: Math.round(steps) })}
            />
            <SliderField
              id="decay"
              label={texts.decay}
              scale="linear"
              least={0.5}
              most={1}
              value={config.decay}
              usual={defaultDescend.decay}
              onChange={(decay) => store.change({ decay })}
            />
          </div>
          <DescentMap store={store} />
        </Panel>
        <div class="descend-side">
          <DescendCurve store={store} />
          <DescendResults store={store} />
        </div>
        <RacersPanel
          racers={config.racers}
          hasUsual={false}
          onChange={(racers) => store.change({ racers })}
          aside={
            <button type="button" class="button" title={texts.fairHelp} onClick={() => store.findRates()}>
              {texts.fair}
            </button>
          }
          below={(index) => {
            const trials = store.trials.value[index];
            return (
              trials !== undefined && (
                <RateTrials
                  label={racerLabel(config.racers, index)}
                  trials={trials}
                  chosen={config.racers[index]?.learningRate ?? 0}
                  onChoose={(learningRate) =>
                    store.change({
                      racers: config.racers.map((racer, i) =>
                        i === index ? { ...racer, learningRate } : racer,
                      ),
                    })
                  }
                />
              )
            );
          }}
        />
      </div>
    </>
  );
}

function MapTransport({ store }: { readonly store: DescendStore }): JSX.Element {
  const isPlaying = store.isPlaying.value;
  const { steps } = store.config.value;
  return (
    <div class="map-transport">
      <span class="hint number">{texts.shown(store.shown.value, steps)}</span>
      <button
        type="button"
        class="button"
        onClick={() => store.show(store.shown.value >= steps ? 0 : store.shown.value + 1)}
      >
        {texts.step}
      </button>
      <button type="button" class="button primary" onClick={() => (isPlaying ? store.pause() : store.play())}>
        <Icon name={isPlaying ? "pause" : "play"} size={14} />
        {isPlaying ? texts.pause : texts.play}
      </button>
    </div>
  );
}
