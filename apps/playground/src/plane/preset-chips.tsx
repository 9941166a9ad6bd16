import type { JSX } from "preact";
import { planeTexts } from "../texts/plane-texts.ts";
import type { Preset } from "./presets.ts";
import type { PlaneStore } from "./store/plane-store.ts";

export interface PresetChipsProps {
  readonly store: PlaneStore;
  readonly title: string;
  readonly list: readonly Preset[];
  /** Whether they can be had yet. Until then their place is kept, so that nothing moves when they come. */
  readonly isOpen: boolean;
  /** Whether the race of optimizers is offered besides. Default false. */
  readonly leadsOn?: boolean;
}

/** Changes that are one click away; each plays at once. */
export function PresetChips({ store, title, list, isOpen, leadsOn = false }: PresetChipsProps): JSX.Element {
  return (
    <div class={`chips preset-chips${isOpen ? "" : " not-yet"}`} role="group" aria-label={title}>
      <span class="hint">{title}</span>
      {list.map(({ name, some }) => (
        <button
          key={name}
          type="button"
          class="chip-button"
          onClick={() => {
            store.change(some(store.config.value));
            store.play();
          }}
        >
          {planeTexts.presets[name]}
        </button>
      ))}
      {leadsOn && (
        <a class="chip-button" href="#/optimizers?v=1&tab=race">
          {planeTexts.raceOptimizers}
        </a>
      )}
    </div>
  );
}
