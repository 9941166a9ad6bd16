import type { JSX } from "preact";
import { factsOfDataset } from "../experiment/dataset-facts.ts";
import type { KeptSession } from "../keep/kept-session.ts";
import { planeTexts } from "../texts/plane-texts.ts";
import type { SessionKeeper } from "./keep/session-keeper.ts";
import { readAddress } from "./url-state/read-address.ts";

const texts = planeTexts.session;

/** Offers to go on with the last visit, or with what there was before the worker went. */
export function SessionOffer({ keeper }: { readonly keeper: SessionKeeper }): JSX.Element | null {
  const lost = keeper.beforeCrash.value;
  const offered = keeper.offered.value;
  if (lost !== undefined) {
    return (
      <div class="chips">
        <button type="button" class="chip-button" onClick={() => keeper.resume(lost)}>
          {texts.back(lost.epoch)}
        </button>
      </div>
    );
  }
  return offered === undefined ? null : (
    <div class="chips" role="group" aria-label={texts.title}>
      <span class="hint">{texts.offer(nameOf(offered), offered.accuracy)}</span>
      <button type="button" class="chip-button" onClick={() => keeper.resume(offered)}>
        {texts.resume(offered.epoch)}
      </button>
      <button type="button" class="chip-button" onClick={() => keeper.dismiss()}>
        {texts.dismiss}
      </button>
    </div>
  );
}

function nameOf({ link }: KeptSession): string {
  return factsOfDataset(readAddress({ hash: link, search: "" }).config.dataset).label;
}
