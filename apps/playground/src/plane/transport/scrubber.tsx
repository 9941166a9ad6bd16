import type { JSX } from "preact";
import { planeTexts as texts } from "../../texts/plane-texts.ts";
import type { PlaneStore } from "../store/plane-store.ts";

/** A slider over the moments that were kept; training goes on from where it is left. */
export function Scrubber({ store }: { readonly store: PlaneStore }): JSX.Element {
  const frame = store.frame.value;
  const count = frame?.moments.length ?? 1;
  return (
    <label class="scrubber">
      <span class="unseen">{texts.history}</span>
      <input
        type="range"
        min={0}
        max={Math.max(1, count - 1)}
        step={1}
        value={frame?.moment ?? 0}
        disabled={count < 2}
        title={texts.history}
        aria-valuetext={texts.historyAt(frame?.epoch ?? 0)}
        onInput={({ currentTarget }) => store.seek(Number(currentTarget.value))}
      />
    </label>
  );
}
