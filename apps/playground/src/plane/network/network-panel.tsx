import type { JSX } from "preact";
import { useWidth } from "../../controls/use-width.ts";
import { formatCount } from "../../texts/format-count.ts";
import { planeTexts } from "../../texts/plane-texts.ts";
import { Panel } from "../panel.tsx";
import type { PlaneStore, UnitPlace } from "../store/plane-store.ts";
import { LayerHeads } from "./layer-heads.tsx";
import { NetworkPicture } from "./network-picture.tsx";
import { UnitInspector } from "./unit-inspector.tsx";

export interface NetworkPanelProps {
  readonly store: PlaneStore;
  readonly hovered: UnitPlace | undefined;
  readonly pinned: UnitPlace | undefined;
  readonly onHover: (unit: UnitPlace | undefined) => void;
  readonly onPin: (unit: UnitPlace | undefined) => void;
}

const texts = planeTexts.network;
/** The least room for a layer with its controls, in pixels; a network that needs more scrolls in its own box. */
const leastColumn = 116;

/** The network, to be looked at and changed. */
export function NetworkPanel({ store, hovered, pinned, onHover, onPin }: NetworkPanelProps): JSX.Element {
  const [box, width] = useWidth<HTMLDivElement>();
  const { layers } = store.config.value;
  const needed = Math.max(width, (layers.length + 2) * leastColumn);
  const flags = store.flags.value;
  const count = (kind: number): number => Array.from(flags).filter((flag) => Number(flag) === kind).length;
  const flagged = texts.flagged(count(1), count(2));
  const pin = (unit: UnitPlace): void =>
    onPin(pinned?.layer === unit.layer && pinned.unit === unit.unit ? undefined : unit);
  return (
    <Panel
      title={texts.title}
      class="network-panel"
      aside={
        <span class="hint number">
          {flagged !== "" && <span class="flagged">{flagged} · </span>}
          {formatCount(store.setup.value?.parameterCount ?? 0)} weights
        </span>
      }
    >
      <div class="network-box" ref={box} tabIndex={needed > width ? 0 : -1}>
        <div style={{ width: width === 0 ? "100%" : `${needed}px` }}>
          <LayerHeads store={store} />
          <NetworkPicture
            store={store}
            width={width === 0 ? 0 : needed}
            chosen={hovered ?? pinned}
            pinned={pinned}
            onHover={onHover}
            onPin={pin}
          />
        </div>
      </div>
      {pinned === undefined ? (
        <p class="hint">{texts.hint}</p>
      ) : (
        <UnitInspector store={store} unit={pinned} onClose={() => onPin(undefined)} />
      )}
    </Panel>
  );
}
