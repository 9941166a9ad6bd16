import type { JSX } from "preact";
import { digitsTexts as texts } from "../../texts/digits-texts.ts";
import { dialogTexts } from "../../texts/dialog-texts.ts";
import { defaultDigits } from "../settings/digits-config.ts";
import type { DigitsStore } from "../store/digits-store.ts";
import { LoadNotice } from "./load-notice.tsx";

/** What there is to say at the moment, and what one may do next. */
export function DigitsNotices({ store }: { readonly store: DigitsStore }): JSX.Element {
  const load = store.load.value;
  const status = store.status.value;
  const crash = store.crash.value;
  if (crash !== undefined) {
    return (
      <section class="notice warn" role="alert">
        <p>
          <strong>{texts.crash}.</strong> {crash}
        </p>
        <div class="chips">
          <button type="button" class="button" onClick={() => store.rewind()}>
            {texts.restart}
          </button>
        </div>
      </section>
    );
  }
  if (load.kind !== "first" && load.kind !== "ready" && load.kind !== "making") {
    return <LoadNotice store={store} load={load} />;
  }
  if (status.kind === "diverged") {
    const { learningRate } = store.config.value;
    const slower = Number((learningRate / 10).toPrecision(3));
    return (
      <section class="notice warn" role="alert">
        <h2>{texts.diverged}</h2>
        <p>{status.reason}</p>
        <div class="chips">
          <button
            type="button"
            class="button primary"
            onClick={() => {
              store.change({ learningRate: slower });
              store.rewind(true);
            }}
          >
            {texts.slower} ({slower})
          </button>
        </div>
      </section>
    );
  }
  return (
    <section class="notice" aria-label={texts.title}>
      <p class="headline">{headline(store)}</p>
      {store.ignored.value.length > 0 && <p class="hint">{dialogTexts.ignored(store.ignored.value)}</p>}
      {store.problem.value !== undefined && (
        <p class="problem" role="alert">
          {store.problem.value}
        </p>
      )}
      <RestOfImages store={store} />
      {store.opened.value !== undefined && (
        <button type="button" class="chip-button" onClick={() => store.rewind()}>
          {texts.ownNetwork}
        </button>
      )}
      {status.kind === "ended" && <Presets store={store} />}
    </section>
  );
}

/** Of a run that began with the first images: how far the others are, or that they joined it. */
function RestOfImages({ store }: { readonly store: DigitsStore }): JSX.Element | null {
  const load = store.load.value;
  const setup = store.setup.value;
  if (load.kind === "first" && setup !== undefined) {
    return <LoadNotice store={store} load={load.rest} has={setup} />;
  }
  return setup?.first === undefined ? null : (
    <p class="hint">{texts.load.joined(setup.first.rows, setup.first.steps, setup.trainRows)}</p>
  );
}

function Presets({ store }: { readonly store: DigitsStore }): JSX.Element {
  const { set, model } = store.config.value;
  const presets = [
    [texts.presets.conv, { model: "conv", learningRate: 0.002 }, model !== "conv"],
    [texts.presets.mnist, { set: "mnist", images: 60_000, epochs: 5 }, set !== "mnist"],
    [texts.presets.clothes, { set: "fashion-mnist", images: 60_000, epochs: 5 }, set !== "fashion-mnist"],
  ] as const;
  return (
    <div class="chips">
      <span class="hint">{texts.next}</span>
      {presets
        .filter(([, , isOther]) => isOther)
        .map(([label, some]) => (
          <button
            key={label}
            type="button"
            class="chip-button"
            onClick={() => store.start({ ...defaultDigits, ...some })}
          >
            {label}
          </button>
        ))}
    </div>
  );
}

function headline(store: DigitsStore): string {
  const setup = store.setup.value;
  const last = store.history.value.at(-1);
  const frame = store.frame.value;
  const opened = store.opened.value;
  const status = store.status.value;
  if (store.load.value.kind === "making" || setup === undefined) {
    return texts.making;
  }
  if (opened !== undefined && status.kind === "paused") {
    const said = opened.metrics["test accuracy"];
    return [
      texts.opened(opened.layers, opened.parameterCount),
      ...(said === undefined ? [] : [texts.openedAccuracy(said)]),
    ].join(" ");
  }
  if (last === undefined || (frame?.step ?? 0) === 0) {
    return texts.lead(setup.trainRows, setup.parameterCount);
  }
  const { accuracy } = last.test;
  switch (status.kind) {
    case "ended":
      return texts.ended(accuracy, Math.round(last.epoch), frame?.seconds ?? 0);
    case "playing":
      return texts.training(accuracy);
    default:
      return texts.paused(accuracy);
  }
}
