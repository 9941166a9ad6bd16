import type { JSX } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import "../styles/plane.css";
import "../styles/backprop.css";
import { usePageAddress } from "../address/use-page-address.ts";
import { dialogTexts } from "../texts/dialog-texts.ts";
import { backpropTexts as texts } from "../texts/backprop-texts.ts";
import { BackpropDialogs } from "./backprop-dialogs.tsx";
import { backpropPath, makeBackpropStore } from "./backprop-store.ts";
import { useBackpropKeys } from "./use-backprop-keys.ts";
import { LayerPanel } from "./view/layer-panel.tsx";
import { NetworkPanel } from "./view/network-panel.tsx";
import { NumbersPanel } from "./view/numbers-panel.tsx";
import { ProofPanel } from "./view/proof-panel.tsx";
import { StepPanel } from "./view/step-panel.tsx";
import { StepsTransport } from "./view/steps-transport.tsx";
import { UpdatePanel } from "./view/update-panel.tsx";

/** Backpropagation, edge by edge: a small network with every number, every gradient, and its proof. */
export function BackpropPage(): JSX.Element {
  const store = useMemo(() => makeBackpropStore(location.hash), []);
  useEffect(() => () => store.close(), []);
  usePageAddress(backpropPath, store.hash, store.load);
  useBackpropKeys(store);
  const { title, why } = texts.stages[store.stage.value];
  return (
    <main id="main" class="plane backprop" tabIndex={-1}>
      <h1 class="unseen">{texts.title}</h1>
      <StepsTransport store={store} />
      {store.ignored.value.length > 0 && <p class="hint">{dialogTexts.ignored(store.ignored.value)}</p>}
      <p class="unseen" role="status">
        {title}. {why}
      </p>
      <div class="backprop-columns">
        <div class="backprop-column">
          <NetworkPanel store={store} />
          <NumbersPanel store={store} />
          <LayerPanel store={store} />
        </div>
        <div class="backprop-column">
          <StepPanel store={store} />
          <UpdatePanel store={store} />
          <ProofPanel store={store} />
        </div>
      </div>
      <BackpropDialogs store={store} />
    </main>
  );
}
