import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { SelectField } from "../../controls/select-field.tsx";
import { bendTexts } from "../../texts/bend-texts.ts";
import { Panel } from "../panel.tsx";
import type { PlaneStore } from "../store/plane-store.ts";
import { BendPicture } from "./bend-picture.tsx";

const texts = bendTexts;

/** How a layer bends the plane, for whoever asks for it. */
export function BendPanel({ store }: { readonly store: PlaneStore }): JSX.Element | null {
  const [isOpen, setOpen] = useState(false);
  const { layers } = store.config.value;
  const [wantedLayer, setLayer] = useState<number | undefined>(undefined);
  const [across, setAcross] = useState(0);
  const [up, setUp] = useState(1);
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
  const [first, second] = [Math.min(across, units - 1), Math.min(up, units - 1)];
  return (
    <Panel title={texts.title} class="bend-panel">
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{texts.show}</summary>
        {isOpen && (
          <>
            <div class="field-grid">
              {choice(["bend-layer", texts.layer], [layer, layers.length, layers.length], setLayer)}
              {choice(["bend-across", texts.across], [first + 1, 1, units], (unit) => setAcross(unit - 1))}
              {choice(["bend-up", texts.up], [second + 1, Math.min(2, units), units], (unit) =>
                setUp(unit - 1),
              )}
            </div>
            <BendPicture store={store} layer={layer} units={[first, second]} />
            <p class="hint">{texts.hint}</p>
          </>
        )}
      </details>
    </Panel>
  );
}
