import type { JSX } from "preact";
import { dialogTexts } from "../texts/dialog-texts.ts";
import { formatSmall } from "../texts/format-small.ts";
import { planeTexts as texts } from "../texts/plane-texts.ts";
import { DivergenceCard } from "./divergence-card.tsx";
import type { SessionKeeper } from "./keep/session-keeper.ts";
import { PresetChips } from "./preset-chips.tsx";
import { presets, reportPresets } from "./presets.ts";
import { SessionOffer } from "./session-offer.tsx";
import type { PlaneStore } from "./store/plane-store.ts";

export interface NoticesProps {
  readonly store: PlaneStore;
  /** Keys of the link that were not understood. */
  readonly ignored: readonly string[];
  readonly session: SessionKeeper;
  /** Whether it is said what to try next. */
  readonly hasNext: boolean;
}

/** What there is to say at the moment, and what one may do next. */
export function Notices({ store, ignored, session, hasNext }: NoticesProps): JSX.Element {
  const status = store.status.value;
  const crash = store.crash.value;
  if (crash !== undefined && !crash.isOver) {
    return (
      <section class="notice warn" role="alert">
        <p>
          <strong>{texts.crash.title}.</strong> {crash.reason}
        </p>
        <div class="chips">
          <button type="button" class="button" onClick={() => store.restartWorker()}>
            {texts.crash.again}
          </button>
        </div>
      </section>
    );
  }
  if (status.kind === "diverged") {
    return <DivergenceCard store={store} divergence={status.divergence} />;
  }
  const isOver = status.kind === "solved" || status.kind === "ended";
  return (
    <section class="notice" aria-label={texts.title}>
      <p class="headline">{headline(store)}</p>
      {crash !== undefined && (
        <p class="problem" role="alert">
          {texts.crash.title}. {texts.crash.isOver}
        </p>
      )}
      {ignored.length > 0 && <p class="hint">{dialogTexts.ignored(ignored)}</p>}
      {store.note.value !== undefined && <p class="hint">{store.note.value}</p>}
      {store.problem.value !== undefined && <p class="problem">{store.problem.value}</p>}
      {hasNext && (
        <>
          <PresetChips store={store} title={texts.next} list={presets} isOpen={isOver} leadsOn />
          <PresetChips store={store} title={texts.reports} list={reportPresets} isOpen />
        </>
      )}
      <SessionOffer keeper={session} />
    </section>
  );
}

function headline(store: PlaneStore): string {
  const status = store.status.value;
  const setup = store.setup.value;
  const frame = store.frame.value;
  if (setup === undefined || frame === undefined) {
    return "";
  }
  switch (status.kind) {
    case "solved":
      return texts.status.solved(status.accuracy, frame.epoch, frame.seconds);
    case "ended":
      return texts.status.ended(frame.epoch);
    default:
      return frame.step === 0 || status.kind === "playing"
        ? texts.lead(setup.labels.length, setup.classes, setup.parameterCount)
        : `${texts.status.paused} ${texts.output.loss} ${formatSmall(frame.train.loss)}.`;
  }
}
