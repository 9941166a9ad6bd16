import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { runsTexts as texts } from "../../texts/runs-texts.ts";
import type { RunsStore } from "../runs-store.ts";

/** Deletes whatever the browser keeps for the site, after it was asked once more. */
export function ForgetAll({ store }: { readonly store: RunsStore }): JSX.Element {
  const [isAsked, setAsked] = useState(false);
  if (!isAsked) {
    return (
      <button type="button" class="button forget" onClick={() => setAsked(true)}>
        {texts.forgetAll}
      </button>
    );
  }
  return (
    <section class="notice warn" role="alert" aria-label={texts.forgetAll}>
      <p>{texts.forgetQuestion}</p>
      <div class="chips">
        <button
          type="button"
          class="button primary"
          onClick={() => {
            setAsked(false);
            void store.forgetAll();
          }}
        >
          {texts.forgetYes}
        </button>
        <button type="button" class="button" onClick={() => setAsked(false)}>
          {texts.forgetNo}
        </button>
      </div>
    </section>
  );
}
