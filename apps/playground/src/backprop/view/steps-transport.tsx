import type { JSX } from "preact";
import { IconButton } from "../../controls/icon-button.tsx";
import { Icon } from "../../controls/icon.tsx";
import { backpropTexts as texts } from "../../texts/backprop-texts.ts";
import type { BackpropStore } from "../backprop-store.ts";
import { stageNames } from "../model/stages.ts";

/** Forward and back through the steps, and slow motion. */
export function StepsTransport({ store }: { readonly store: BackpropStore }): JSX.Element {
  const isPlaying = store.isPlaying.value;
  const place = store.config.value.stage;
  const name = isPlaying ? texts.pause : texts.play;
  return (
    <section class="transport" aria-label={texts.transport}>
      <div class="transport-buttons">
        <IconButton icon="rewind" label={`${texts.restart} (R)`} onClick={() => store.go(0)} />
        <IconButton
          icon="back"
          label={`${texts.back} (←)`}
          disabled={place === 0}
          onClick={() => store.go(place - 1)}
        />
        <button
          type="button"
          class="play"
          aria-label={name}
          title={`${name} (Space)`}
          onClick={() => (isPlaying ? store.pause() : store.play())}
        >
          <Icon name={isPlaying ? "pause" : "play"} size={24} />
        </button>
        <IconButton
          icon="forth"
          label={`${texts.next} (→)`}
          disabled={place === stageNames.length - 1}
          onClick={() => store.go(place + 1)}
        />
      </div>
      <div class="clock step-clock">
        <span class="hint number">{texts.step(place + 1, stageNames.length)}</span>
        <strong>{texts.stages[store.stage.value].title}</strong>
      </div>
      <label class="scrubber">
        <span class="unseen">{texts.scrubber}</span>
        <input
          type="range"
          min={0}
          max={stageNames.length - 1}
          step={1}
          value={place}
          aria-valuetext={texts.stages[store.stage.value].title}
          onInput={({ currentTarget }) => store.go(Number(currentTarget.value))}
        />
      </label>
    </section>
  );
}
