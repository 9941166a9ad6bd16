import type { JSX } from "preact";
import { formatShare } from "../../texts/format-share.ts";
import { formatSmall } from "../../texts/format-small.ts";
import { planeTexts } from "../../texts/plane-texts.ts";
import type { PlaneStore } from "../store/plane-store.ts";

const texts = planeTexts.output;

/** How good the network is at the moment. */
export function ScoreCards({ store }: { readonly store: PlaneStore }): JSX.Element {
  const frame = store.frame.value;
  const hash = store.hash.value;
  return (
    <dl class="scores number">
      <div>
        <dt>{`${texts.train} ${texts.accuracy}`}</dt>
        <dd data-testid="train-accuracy">{formatShare(frame?.train.accuracy ?? NaN)}</dd>
      </div>
      <div>
        <dt>{`${texts.test} ${texts.accuracy}`}</dt>
        <dd data-testid="test-accuracy">{formatShare(frame?.test?.accuracy ?? NaN)}</dd>
      </div>
      <div>
        <dt>{texts.loss}</dt>
        <dd data-testid="train-loss">{frame === undefined ? "–" : formatSmall(frame.train.loss)}</dd>
      </div>
      <div title={texts.hashHelp}>
        <dt>{texts.hash}</dt>
        <dd class="hash" data-testid="hash">
          {hash ?? "…"}
        </dd>
      </div>
    </dl>
  );
}
