import type { JSX } from "preact";
import { digitsTexts } from "../../texts/digits-texts.ts";
import { formatShare } from "../../texts/format-share.ts";
import type { DigitsStore } from "../store/digits-store.ts";
import { OwnTally } from "./own-tally.tsx";

const texts = digitsTexts.draw;

/** The probability of each class for what is drawn. */
export function ProbabilityBars({ store }: { readonly store: DigitsStore }): JSX.Element {
  const { classNames = [] } = store.setup.value ?? {};
  const reading = store.drawing.pixels.value && store.reading.value;
  const best = reading === undefined ? NaN : Math.max(...reading);
  return (
    <div class="probabilities">
      <h3>{texts.probabilities}</h3>
      <ol class="bars" aria-label={texts.probabilities}>
        {classNames.map((name, label) => {
          const share = reading?.[label] ?? 0;
          return (
            <li key={name} class={share === best ? "best" : ""}>
              <span class="bar-name" title={name}>
                {name}
              </span>
              <span class="bar-track">
                <span class="bar" style={`width: ${(share * 100).toFixed(1)}%`} />
              </span>
              <span class="number bar-share">{reading === undefined ? "–" : formatShare(share)}</span>
            </li>
          );
        })}
      </ol>
      <p class="hint" data-testid="reads">
        {reading === undefined ? texts.nothing : texts.reads(classNames[reading.indexOf(best)] ?? "", best)}
      </p>
      <OwnTally store={store} />
    </div>
  );
}
