import type { JSX } from "preact";
import { Toggle } from "../../controls/toggle.tsx";
import type { MapView } from "../../experiment/plane-config.ts";
import { planeTexts } from "../../texts/plane-texts.ts";
import type { DrawTool } from "../data/draw-tools.tsx";
import { unitName } from "../network/unit-name.ts";
import { Panel } from "../panel.tsx";
import type { PlaneStore, UnitPlace } from "../store/plane-store.ts";
import { PlaneMap } from "./plane-map.tsx";
import { ScoreCards } from "./score-cards.tsx";

const texts = planeTexts.output;

export interface OutputPanelProps {
  readonly store: PlaneStore;
  readonly unit: UnitPlace | undefined;
  readonly tool: DrawTool;
}

/** What the network gives: the map of the plane and how many points it gets right. */
export function OutputPanel({ store, unit, tool }: OutputPanelProps): JSX.Element {
  const config = store.config.value;
  const classes = store.setup.value?.classes ?? 3;
  const views: readonly MapView[] = [
    "classes",
    "certainty",
    ...(["class0", "class1", "class2"] as const).slice(0, classes),
  ];
  const aside =
    unit === undefined ? null : <span class="hint">{texts.unitShown(unitName(config, unit))}</span>;
  return (
    <Panel title={texts.title} class="output-panel" aside={aside}>
      <PlaneMap store={store} unit={unit} tool={tool} />
      <ScoreCards store={store} />
      <div class="map-options">
        <label class="unseen" for="map-view">
          {texts.map}
        </label>
        <select
          id="map-view"
          class="text-box"
          value={config.map}
          onChange={({ currentTarget }) => {
            const map = views.find((view) => view === currentTarget.value);
            if (map !== undefined) {
              store.change({ map });
            }
          }}
        >
          {views.map((view) => (
            <option key={view} value={view} selected={view === config.map}>
              {texts.views[view]}
            </option>
          ))}
        </select>
        <Toggle
          label={texts.discretize}
          checked={config.discretize}
          onChange={(discretize) => store.change({ discretize })}
        />
      </div>
    </Panel>
  );
}
