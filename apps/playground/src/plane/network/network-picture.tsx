import type { JSX } from "preact";
import { useMemo, useRef } from "preact/hooks";
import { palette } from "../../canvas/palette.ts";
import { makeSheet } from "../../canvas/sheet.ts";
import { letterSize } from "../../controls/letter-size.ts";
import { useDrawing } from "../../controls/use-drawing.ts";
import { planeTexts } from "../../texts/plane-texts.ts";
import { unitSide } from "../../worker/protocol.ts";
import type { PlaneStore, UnitPlace } from "../store/plane-store.ts";
import { layoutNetwork, type NetworkLayout } from "./layout-network.ts";
import { networkEdges } from "./network-edges.ts";
import { paintNetwork } from "./paint-network.ts";
import { UnitTargets } from "./unit-targets.tsx";

export interface NetworkPictureProps {
  readonly store: PlaneStore;
  readonly width: number;
  readonly chosen: UnitPlace | undefined;
  readonly pinned: UnitPlace | undefined;
  readonly onHover: (unit: UnitPlace | undefined) => void;
  readonly onPin: (unit: UnitPlace) => void;
}

/** The network: a canvas with lines and maps, and above it what can be pointed at and focused. */
export function NetworkPicture(props: NetworkPictureProps): JSX.Element {
  const { store, width, chosen, pinned, onHover, onPin } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const sheet = useMemo(makeSheet, []);
  const setup = store.setup.value;
  // The picture is laid out for usual letters and grows with them as a whole.
  const letters = letterSize();
  const drawn = pictureHeight(setup?.widths ?? []);
  const height = Math.round(drawn * letters);
  const layout = useMemo(
    () => layoutNetwork(setup?.widths ?? [], width / letters, drawn),
    [setup, width, letters, drawn],
  );
  const edges = useMemo(() => (setup === undefined ? [] : networkEdges(layout, setup)), [layout, setup]);
  useDrawing(
    () => [store.frame.value, palette.value] as const,
    ([frame, colors]) => {
      const context = canvas.current?.getContext("2d");
      if (
        context === null ||
        context === undefined ||
        setup === undefined ||
        frame === undefined ||
        width === 0
      ) {
        return;
      }
      if (frame.units.length === layout.spots.length * unitSide * unitSide) {
        const scale = context.canvas.width / layout.width;
        context.setTransform(scale, 0, 0, scale, 0, 0);
        paintNetwork(context, { layout, edges, setup, frame, palette: colors, sheet, chosen });
      }
    },
    [layout, edges, setup, chosen],
  );
  const ratio = Math.min(2, window.devicePixelRatio || 1);
  return (
    <div class="network-picture" style={{ height: `${height}px` }}>
      <canvas
        ref={canvas}
        class="network-canvas"
        width={Math.round(width * ratio)}
        height={Math.round(height * ratio)}
        aria-hidden="true"
      />
      <Overlay layout={layout}>
        <UnitTargets store={store} layout={layout} pinned={pinned} onHover={onHover} onPin={onPin} />
      </Overlay>
    </div>
  );
}

function Overlay({
  layout,
  children,
}: {
  readonly layout: NetworkLayout;
  readonly children: JSX.Element;
}): JSX.Element {
  return (
    <svg
      class="network-overlay"
      viewBox={`0 0 ${Math.max(1, layout.width)} ${layout.height}`}
      role="group"
      aria-label={planeTexts.network.label}
    >
      {children}
    </svg>
  );
}

function pictureHeight(widths: readonly number[]): number {
  const most = Math.max(1, ...widths);
  return Math.round(Math.min(620, Math.max(280, most * 19)));
}
