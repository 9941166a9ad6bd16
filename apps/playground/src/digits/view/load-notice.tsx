import type { JSX } from "preact";
import { digitsTexts } from "../../texts/digits-texts.ts";
import { defaultDigits } from "../settings/digits-config.ts";
import type { DigitsStore } from "../store/digits-store.ts";
import type { DigitsSetup, Unfinished } from "../worker/digits-protocol.ts";

const texts = digitsTexts.load;

export interface LoadNoticeProps {
  readonly store: DigitsStore;
  readonly load: Unfinished;
  /** The run that goes on with the first images meanwhile. */
  readonly has?: DigitsSetup;
}

/** How far a download is; or that it failed, and the ways on. */
export function LoadNotice({ store, load, has }: LoadNoticeProps): JSX.Element {
  const set = digitsTexts.sets[store.config.value.set];
  if (load.kind === "downloading") {
    const { received, total, host } = load;
    return (
      <section class={has ? "rest" : "notice"} aria-label={texts.downloading(set)}>
        <p class={has ? "hint" : "headline"} role="status">
          {has ? texts.firstOnly(has.trainRows, has.allRows) : texts.downloading(set)}
        </p>
        <progress class="download" aria-label={texts.downloading(set)} max={total} value={received} />
        <span class="hint number">
          {texts.bytes(received, total)} {host !== "" && texts.from(host)}
        </span>
        <button type="button" class="button" onClick={() => store.cancel()}>
          {texts.cancel}
        </button>
      </section>
    );
  }
  return (
    <section class="notice warn" role="alert">
      <Reason load={load} set={set} />
      {has && <p>{texts.onlyFirst(has.trainRows)}</p>}
      <div class="chips">
        <ChooseFiles onChoose={(files) => store.retry(files)} />
        <button type="button" class="button" onClick={() => store.retry()}>
          {texts.retry}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => store.change({ set: defaultDigits.set, images: defaultDigits.images })}
        >
          {texts.synthetic}
        </button>
      </div>
    </section>
  );
}

function Reason({ load, set }: { readonly load: Unfinished; readonly set: string }): JSX.Element {
  switch (load.kind) {
    case "unavailable":
      return (
        <>
          <h2>{texts.unavailable(set)}</h2>
          <p>{texts.unavailableHelp}</p>
          <ul class="failures hint">
            {load.failures.map(({ source, reason }) => (
              <li key={source}>
                {source}: {reason}
              </li>
            ))}
          </ul>
        </>
      );
    case "refused":
      return (
        <>
          <h2>{texts.refused}</h2>
          <p>{load.reason}</p>
        </>
      );
    default:
      return <p>{texts.cancelled}</p>;
  }
}

function ChooseFiles({ onChoose }: { readonly onChoose: (files: readonly File[]) => void }): JSX.Element {
  return (
    <label class="button primary file-button">
      {texts.choose}
      <input
        type="file"
        class="unseen"
        multiple
        data-testid="set-files"
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          if (files.length > 0) {
            onChoose(files);
          }
        }}
      />
    </label>
  );
}
