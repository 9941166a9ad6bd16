import type { JSX } from "preact";
import { IconButton } from "../../controls/icon-button.tsx";
import { Icon } from "../../controls/icon.tsx";
import { Segments } from "../../controls/segments.tsx";
import type { Speed } from "../../experiment/plane-config.ts";
import { formatCount } from "../../texts/format-count.ts";
import { planeTexts as texts } from "../../texts/plane-texts.ts";
import type { PlaneStore } from "../store/plane-store.ts";
import { Scrubber } from "./scrubber.tsx";

const speeds: readonly Speed[] = [1, 10, 60, 0];

export interface TransportProps {
  readonly store: PlaneStore;
  readonly hasSpeed: boolean;
}

/** Play, pause, step, rewind, and the way back through training. */
export function Transport({ store, hasSpeed }: TransportProps): JSX.Element {
  const isPlaying = store.status.value.kind === "playing";
  const frame = store.frame.value;
  const name = isPlaying ? texts.pause : texts.play;
  return (
    <section class="transport" aria-label={texts.play}>
      <div class="transport-buttons">
        <IconButton icon="rewind" label={`${texts.rewind} (R)`} onClick={() => store.rewind()} />
        <button
          type="button"
          class="play"
          aria-label={name}
          title={`${name} (Space)`}
          onClick={() => (isPlaying ? store.pause() : store.play())}
        >
          <Icon name={isPlaying ? "pause" : "play"} size={24} />
        </button>
        <IconButton icon="step" label={`${texts.step} (.)`} onClick={() => store.step("step")} />
        <IconButton icon="epoch" label={texts.epochStep} onClick={() => store.step("epoch")} />
      </div>
      <div class="clock">
        <span class="hint">{texts.epoch}</span>
        <output class="clock-epoch">{formatCount(frame?.epoch ?? 0)}</output>
        <span class="hint number clock-step">{texts.update(frame?.step ?? 0)}</span>
      </div>
      <Scrubber store={store} />
      {hasSpeed && (
        <div class="speed" title={texts.speedHelp}>
          <Segments
            label={texts.speed}
            value={store.config.value.speed}
            options={speeds}
            names={(speed) => texts.speeds[speed]}
            onChange={(speed) => store.change({ speed })}
          />
        </div>
      )}
    </section>
  );
}
