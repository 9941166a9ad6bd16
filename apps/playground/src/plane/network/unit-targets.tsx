import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { planeTexts } from "../../texts/plane-texts.ts";
import type { PlaneStore, UnitPlace } from "../store/plane-store.ts";
import type { NetworkLayout, UnitSpot } from "./layout-network.ts";
import { moveUnit } from "./move-unit.ts";
import { unitName } from "./unit-name.ts";

export interface UnitTargetsProps {
  readonly store: PlaneStore;
  readonly layout: NetworkLayout;
  readonly pinned: UnitPlace | undefined;
  readonly onHover: (unit: UnitPlace | undefined) => void;
  readonly onPin: (unit: UnitPlace) => void;
}

const texts = planeTexts.network;

/** What can be pointed at: one unit is in the tab order, arrow keys move to the others. */
export function UnitTargets({ store, layout, pinned, onHover, onPin }: UnitTargetsProps): JSX.Element {
  const [current, setCurrent] = useState<UnitPlace>({ layer: 1, unit: 0 });
  const config = store.config.value;
  const widths = store.setup.value?.widths ?? [];
  const flags = store.flags.value;
  const flagOf = (index: number): number => Number(flags[index - (widths[0] ?? 0)] ?? 0);
  return (
    <>
      {layout.spots.map((spot, index) => {
        const flag = flagOf(index);
        const isCurrent = isSame(current, spot);
        return (
          <g
            key={`${spot.layer}.${spot.unit}`}
            class={`unit${isSame(pinned, spot) ? " pinned" : ""}${flag === 1 ? " dead" : flag === 2 ? " saturated" : ""}`}
            role="button"
            tabIndex={isCurrent ? 0 : -1}
            aria-label={unitLabel(unitName(config, spot), flag)}
            aria-pressed={isSame(pinned, spot)}
            data-unit={`${spot.layer}.${spot.unit}`}
            onPointerEnter={() => onHover(spot)}
            onPointerLeave={() => onHover(undefined)}
            onFocus={() => onHover(spot)}
            onBlur={() => onHover(undefined)}
            onClick={() => onPin(spot)}
            onKeyDown={(event) => {
              if (event.key === "Enter") {
                onPin(spot);
                return;
              }
              const next = moveUnit(widths, spot, event.key);
              if (next !== undefined) {
                event.preventDefault();
                setCurrent(next);
                focusUnit(event.currentTarget, next);
              }
            }}
          >
            <Target spot={spot} flag={flag} />
          </g>
        );
      })}
    </>
  );
}

function Target({ spot, flag }: { readonly spot: UnitSpot; readonly flag: number }): JSX.Element {
  const { x, y, side } = spot;
  const half = side / 2;
  return (
    <>
      <rect
        class="unit-ring"
        x={x - half}
        y={y - half}
        width={side}
        height={side}
        rx={Math.min(6, side / 4)}
      />
      {flag > 0 && (
        <text class="unit-flag" x={x + half + 2} y={y + 3.5}>
          {flag === 1 ? "×" : "="}
        </text>
      )}
    </>
  );
}

function unitLabel(name: string, flag: number): string {
  return flag === 0 ? name : `${name}, ${flag === 1 ? texts.dead : texts.saturated}`;
}

function isSame(a: UnitPlace | undefined, b: UnitPlace): boolean {
  return a?.layer === b.layer && a.unit === b.unit;
}

function focusUnit(from: Element, { layer, unit }: UnitPlace): void {
  from.parentElement?.querySelector<SVGGElement>(`[data-unit="${layer}.${unit}"]`)?.focus();
}
