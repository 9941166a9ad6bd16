import type { JSX } from "preact";
import { IconButton } from "../../controls/icon-button.tsx";
import { Icon } from "../../controls/icon.tsx";
import { digitsTexts as texts } from "../../texts/digits-texts.ts";
import { formatCount } from "../../texts/format-count.ts";
import type { DigitsStore } from "../store/digits-store.ts";
import { canTrain } from "../worker/can-train.ts";

/** Train, pause, begin again, and how far it is. */
export function DigitsTransport({ store }: { readonly store: DigitsStore }): JSX.Element {
  const isPlaying = store.status.value.kind === "playing";
  const isReady = canTrain(store.load.value);
  const frame = store.frame.value;
  const { epochs } = store.config.value;
  const name = isPlaying ? texts.pause : texts.play;
  const { stepsPerEpoch = 1 } = store.setup.value ?? {};
  return (
    <section class="transport" aria-label={texts.play}>
      <div class="transport-buttons">
        <IconButton icon="rewind" label={`${texts.rewind} (R)`} onClick={() => store.rewind()} />
        <button
          type="button"
          class="play"
          aria-label={name}
          title={`${name} (Space)`}
          disabled={!isReady}
          onClick={() => (isPlaying ? store.pause() : store.play())}
        >
          <Icon name={isPlaying ? "pause" : "play"} size={24} />
        </button>
      </div>
      <div class="clock">
        <span class="hint">
          {texts.epoch} {texts.ofEpochs(epochs)}
        </span>
        <output class="clock-epoch">{formatCount(frame?.epoch ?? 0)}</output>
        <span class="hint number clock-step">{texts.update(frame?.step ?? 0)}</span>
      </div>
      <progress
        class="scrubber"
        aria-label={texts.progress}
        max={epochs * stepsPerEpoch}
        value={frame?.step ?? 0}
      />
      <span class="hint number digits-speed">{texts.speed(frame?.samplesPerSecond ?? 0)}</span>
    </section>
  );
}
