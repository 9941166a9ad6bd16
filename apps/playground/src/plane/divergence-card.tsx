import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { IconButton } from "../controls/icon-button.tsx";
import { factsOfOptimizer } from "../experiment/optimizer-facts.ts";
import { appTexts } from "../texts/app-texts.ts";
import { formatSmall } from "../texts/format-small.ts";
import { planeTexts } from "../texts/plane-texts.ts";
import type { DivergenceNews } from "../worker/protocol.ts";
import { placeName } from "./place-name.ts";
import type { PlaneStore } from "./store/plane-store.ts";

const texts = planeTexts.divergence;

export interface DivergenceCardProps {
  readonly store: PlaneStore;
  readonly divergence: DivergenceNews;
}

/** What happened when training ran away, and the ways back. */
export function DivergenceCard({ store, divergence }: DivergenceCardProps): JSX.Element | null {
  const [isOpen, setOpen] = useState(true);
  const { step, epoch, loss, learningRate, gradientNorm, place, operation, tensor, wayBack } = divergence;
  const hidden = store.config.value.layers.length;
  const calmer = Number((store.config.value.learningRate / 2).toPrecision(3));
  const canClip = factsOfOptimizer(store.config.value.optimizer).takesSlope !== true;
  if (!isOpen) {
    return null;
  }
  return (
    <section class="notice warn" role="alert" aria-label={texts.title}>
      <div class="panel-head">
        <h2>{texts.title}</h2>
        <IconButton icon="close" class="small" label={appTexts.close} onClick={() => setOpen(false)} />
      </div>
      <p class="number">
        {texts.what(step, epoch, formatSmall(loss))}{" "}
        {gradientNorm !== null && texts.norm(formatSmall(gradientNorm), formatSmall(learningRate))}{" "}
        {place !== null && texts.where(placeName(place, hidden), operation)}{" "}
        {tensor !== null && texts.steepest(placeName(tensor, hidden))}
      </p>
      <div class="chips">
        <button
          type="button"
          class="button primary"
          onClick={() => store.resumeFrom(wayBack, { learningRate: calmer })}
        >
          {texts.halve(formatSmall(calmer))}
        </button>
        {canClip && (
          <button
            type="button"
            class="button"
            onClick={() => {
              store.change({ clipNorm: 1 });
              store.play();
            }}
          >
            {texts.clip}
          </button>
        )}
        <button type="button" class="button" onClick={() => setOpen(false)}>
          {texts.keep}
        </button>
      </div>
    </section>
  );
}
