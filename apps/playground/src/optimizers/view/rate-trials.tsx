import type { JSX } from "preact";
import { optimizersTexts } from "../../texts/optimizers-texts.ts";
import { bestRate, type RateTrial } from "../descend/fair-rate.ts";

const texts = optimizersTexts.descend;

export interface RateTrialsProps {
  readonly label: string;
  readonly trials: readonly RateTrial[];
  readonly chosen: number;
  readonly onChoose: (learningRate: number) => void;
}

/** The rates that were tried: the higher the bar, the lower it ended. */
export function RateTrials({ label, trials, chosen, onChoose }: RateTrialsProps): JSX.Element {
  const heights = trials.flatMap(({ height }) => (height === undefined ? [] : [height]));
  const order = [...heights].sort((a, b) => b - a);
  const [first, last] = [trials[0], trials.at(-1)];
  return (
    <>
      <div class="trials" role="group" aria-label={texts.trials(label)}>
        {trials.map(({ learningRate, height }) => {
          const share = height === undefined ? 0 : (order.indexOf(height) + 1) / order.length;
          const words = texts.trial(learningRate, height);
          return (
            <button
              key={learningRate}
              type="button"
              class={height === undefined ? "trial lost" : "trial"}
              aria-label={words}
              aria-pressed={learningRate === chosen}
              title={words}
              onClick={() => onChoose(learningRate)}
            >
              <span class="trial-bar" style={{ height: `${Math.round(4 + share * 24)}px` }} />
            </button>
          );
        })}
      </div>
      <p class="hint number">
        {texts.tried(first?.learningRate ?? 0, last?.learningRate ?? 0, bestRate(trials))}
      </p>
    </>
  );
}
