import type { JSX } from "preact";
import { IconButton } from "../../controls/icon-button.tsx";
import { activationNames } from "../../experiment/activation-names.ts";
import { limits } from "../../experiment/limits.ts";
import type { HiddenLayer } from "../../experiment/plane-config.ts";
import { planeTexts } from "../../texts/plane-texts.ts";
import { settingTexts } from "../../texts/setting-texts.ts";
import type { PlaneStore } from "../store/plane-store.ts";

const texts = planeTexts.network;

/** Above each layer of the picture: how many units it has, what they do, and how to change that. */
export function LayerHeads({ store }: { readonly store: PlaneStore }): JSX.Element {
  const { layers } = store.config.value;
  const set = (next: readonly HiddenLayer[]): void => store.change({ layers: next });
  const replace = (at: number, some: Partial<HiddenLayer>): void =>
    set(layers.map((layer, i) => (i === at ? { ...layer, ...some } : layer)));
  return (
    <div class="layer-heads" style={{ "--layers": layers.length + 2 }}>
      <div class="layer-head end">
        <span class="hint">{texts.inputs}</span>
      </div>
      {layers.map((layer, i) => (
        <LayerHead
          key={i}
          number={i + 1}
          layer={layer}
          onChange={(some) => replace(i, some)}
          onRemove={() => set(layers.filter((_, other) => other !== i))}
        />
      ))}
      <div class="layer-head end">
        <span class="hint">{texts.output}</span>
        <button
          type="button"
          class="icon-button small add-layer"
          aria-label={texts.addLayer}
          title={texts.addLayer}
          disabled={layers.length >= limits.layers}
          onClick={() => set([...layers, layers.at(-1) ?? { units: 8, activation: "relu" }])}
        >
          +
        </button>
      </div>
    </div>
  );
}

interface LayerHeadProps {
  readonly number: number;
  readonly layer: HiddenLayer;
  readonly onChange: (some: Partial<HiddenLayer>) => void;
  readonly onRemove: () => void;
}

function LayerHead({ number, layer, onChange, onRemove }: LayerHeadProps): JSX.Element {
  const { units, activation } = layer;
  return (
    <div class="layer-head" role="group" aria-label={texts.layer(number)}>
      <div class="layer-units">
        <IconButton
          icon="minus"
          class="small"
          size={14}
          label={texts.removeUnit(number)}
          disabled={units <= 1}
          onClick={() => onChange({ units: units - 1 })}
        />
        <input
          type="number"
          aria-label={texts.units(number)}
          min={1}
          max={limits.units}
          value={units}
          onChange={({ currentTarget }) => {
            const wanted = Math.round(Number(currentTarget.value));
            onChange({ units: Math.min(limits.units, Math.max(1, wanted || 1)) });
          }}
        />
        <IconButton
          icon="plus"
          class="small"
          size={14}
          label={texts.addUnit(number)}
          disabled={units >= limits.units}
          onClick={() => onChange({ units: units + 1 })}
        />
      </div>
      <div class="layer-kind">
        <select
          aria-label={texts.activation(number)}
          value={activation}
          onChange={({ currentTarget }) => {
            const chosen = activationNames.find((name) => name === currentTarget.value);
            if (chosen !== undefined) {
              onChange({ activation: chosen });
            }
          }}
        >
          {activationNames.map((name) => (
            <option key={name} value={name} selected={name === activation}>
              {settingTexts.activations[name]}
            </option>
          ))}
        </select>
        <IconButton
          icon="close"
          class="small"
          size={14}
          label={texts.removeLayer(number)}
          onClick={onRemove}
        />
      </div>
    </div>
  );
}
