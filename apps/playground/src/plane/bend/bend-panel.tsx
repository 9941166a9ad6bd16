import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { SelectField } from "../../controls/select-field.tsx";
import { bendTexts } from "../../texts/bend-texts.ts";
import { Panel } from "../panel.tsx";
import type { PlaneStore } from "../store/plane-store.ts";
import { BendPicture } from "./bend-picture.tsx";
import { livingUnits } from "./living-units.ts";

const texts = bendTexts;

/** How a layer bends the plane, for whoever asks for it. */
export function BendPanel({ store }: { readonly store: PlaneStore }): JSX.Element | null {
  const [isOpen, setOpen] = useState(false);
  const { layers } = store.config.value;
  const [wantedLayer, setLayer] = useState<number | undefined>(undefined);
  const [wantedAcross, setAcross] = useState<number | undefined>(undefined);
  const [wantedUp, setUp] = useState<number | undefined>(undefined);
  const layer = Math.min(wantedLayer ?? layers.length, layers.length);
  const units = layers[layer - 1]?.units ?? 0;
  if (layers.length === 0) {
    return null;
  }
  const choices = (count: number): readonly string[] =>
    Array.from({ length: count }, (_, i) => String(i + 1));
  const choice = (
    [id, label]: readonly [string, string],
    [value, usual, count]: readonly [value: number, usual: number, count: number],
    onChange: (value: number) => void,
  ): JSX.Element => (
    <SelectField
      id={id}
      label={label}
      value={String(value)}
      usual={String(usual)}
      options={choices(count)}
      names={(name) => name}
      onChange={(name) => onChange(Number(name))}
    />
  );
  const [usualAcross, usualUp] = livingUnits(store.flags.value, layers, layer);
  const [across, up] = [
    Math.min(wantedAcross ?? usualAcross, units - 1),
    Math.min(wantedUp ?? usualUp, units - 1),
  ];
  return (
    <Panel title={texts.title} class="bend-panel">
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{texts.show}</summary>
        {isOpen && (
          <div class="bend-body">
            <div class="field-grid">
              {choice(["bend-layer", texts.layer], [layer, layers.length, layers.length], setLayer)}
              {choice(["bend-across", texts.across], [across + 1, usualAcross + 1, units], (unit) =>
                setAcross(unit - 1),
              )}
              {choice(["bend-up", texts.up], [up + 1, usualUp + 1, units], (unit) => setUp(unit - 1))}
            </div>
            <BendPicture store={store} layer={layer} units={[across, up]} />
            <p class="hint">{texts.hint}</p>
          </div>
        )}
      </details>
    </Panel>
  );
}
