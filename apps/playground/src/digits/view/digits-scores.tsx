import type { JSX } from "preact";
import { digitsTexts } from "../../texts/digits-texts.ts";
import { formatSmall } from "../../texts/format-small.ts";
import type { DigitsStore } from "../store/digits-store.ts";

const texts = digitsTexts.scores;

/** How good the network is at the last measurement. */
export function DigitsScores({ store }: { readonly store: DigitsStore }): JSX.Element {
  const last = store.history.value.at(-1);
  // Those that were measured are no longer there when training goes on, and are measured again when it rests.
  const rests = store.status.value.kind !== "playing" && last?.step === store.frame.value?.step;
  return (
    <dl class="scores number digits-scores">
      <div>
        <dt>{texts.test}</dt>
        <dd data-testid="test-accuracy">{percent(last?.test.accuracy)}</dd>
      </div>
      <div>
        <dt>{texts.train}</dt>
        <dd data-testid="train-accuracy">{percent(last?.train?.accuracy)}</dd>
      </div>
      <div>
        <dt>{texts.loss}</dt>
        <dd data-testid="test-loss">{last === undefined ? "–" : formatSmall(last.test.loss)}</dd>
      </div>
      <div title={texts.hashHelp}>
        <dt>{texts.hash}</dt>
        <dd class="hash" data-testid="hash">
          {(rests ? last?.hash : undefined) ?? "…"}
        </dd>
      </div>
    </dl>
  );
}

/** With two digits after the point: between good networks they are what differs. */
function percent(share: number | undefined): string {
  return share === undefined ? "–" : `${(share * 100).toFixed(2)} %`;
}
