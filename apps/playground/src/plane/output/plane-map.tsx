import type { JSX, TargetedPointerEvent } from "preact";
import { useState } from "preact/hooks";
import { classColors, palette } from "../../canvas/palette.ts";
import { useDrawing } from "../../controls/use-drawing.ts";
import { useWidth } from "../../controls/use-width.ts";
import { planeTexts } from "../../texts/plane-texts.ts";
import { surfaceSide, unitSide, type Frame, type Setup } from "../../worker/protocol.ts";
import type { DrawTool } from "../data/draw-tools.tsx";
import { editPoints } from "../data/edit-points.ts";
import { unitIndex } from "../network/unit-index.ts";
import type { PlaneStore, UnitPlace } from "../store/plane-store.ts";
import { planePoint, type MapPlace } from "./map-place.ts";
import { MapReadout } from "./map-readout.tsx";
import { paintClasses, paintCross, paintUnits, stretch } from "./paint-map.ts";
import { paintPoints } from "./paint-points.ts";

export interface PlaneMapProps {
  readonly store: PlaneStore;
  /** The unit whose picture takes the place of the classes. */
  readonly unit: UnitPlace | undefined;
  readonly tool: DrawTool;
}

/** The plane as the network sees it, with the points. Arrow keys move a cross that is read out. */
export function PlaneMap({ store, unit, tool }: PlaneMapProps): JSX.Element {
  const [canvas, width] = useWidth<HTMLCanvasElement>();
  const [place, setPlace] = useState<MapPlace | undefined>(undefined);
  const isDrawn = store.config.value.dataset === "drawn";
  const shown = unit === undefined ? -1 : unitIndex(store.setup.value?.widths ?? [], unit);

  useDrawing(
    () =>
      [store.frame.value, store.setup.value, palette.value, store.config.value, store.status.value] as const,
    ([frame, setup, colors, config, status]) => {
      const context = canvas.current?.getContext("2d");
      if (
        context === null ||
        context === undefined ||
        frame === undefined ||
        setup === undefined ||
        !fits(frame, setup)
      ) {
        return;
      }
      const scale = context.canvas.width / Math.max(1, width);
      context.setTransform(scale, 0, 0, scale, 0, 0);
      const style = {
        ...config,
        view: config.map,
        colors: classColors(colors, setup.classes),
        palette: colors,
      };
      const area = unitSide * unitSide;
      const pixels =
        shown < 0
          ? paintClasses(frame.surface, setup.classes, style)
          : paintUnits(frame.units.subarray(shown * area, (shown + 1) * area), colors);
      stretch(context, pixels, [0, 0, width], !config.discretize || shown >= 0);
      if (status.kind === "diverged") {
        paintHatching(context, width);
      }
      paintPoints(context, setup, { side: width, ...style });
      if (place !== undefined) {
        paintCross(context, colors, width, place);
      }
    },
    [width, shown, place],
  );

  function edit(at: MapPlace): void {
    const setup = store.setup.value;
    if (isDrawn && setup !== undefined) {
      store.change({ points: editPoints(store.config.value.points, planePoint(at, setup.bounds), tool) });
    }
  }

  const ratio = Math.min(2, window.devicePixelRatio || 1);
  return (
    <div class="map-frame">
      <canvas
        ref={canvas}
        class={`map${isDrawn ? " sheet" : ""}`}
        width={Math.round(width * ratio)}
        height={Math.round(width * ratio)}
        tabIndex={0}
        role="application"
        aria-label={planeTexts.output.mapLabel}
        onPointerMove={(event) => setPlace(placeOf(event))}
        onPointerLeave={() => setPlace(undefined)}
        onPointerDown={(event) => edit(placeOf(event))}
        onKeyDown={(event) => {
          const next = moved(place, event);
          if (next !== undefined) {
            event.preventDefault();
            setPlace(next);
          } else if (event.key === "Enter" && place !== undefined) {
            edit(place);
          }
        }}
        onBlur={() => setPlace(undefined)}
      />
      <MapReadout store={store} place={place} />
    </div>
  );
}

function fits(frame: Frame, { classes }: Setup): boolean {
  return frame.surface.length === surfaceSide * surfaceSide * classes;
}

function placeOf(event: TargetedPointerEvent<HTMLCanvasElement>): MapPlace {
  const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
  return [inside((event.clientX - left) / width), inside((event.clientY - top) / height)];
}

function moved(place: MapPlace | undefined, { key, shiftKey }: KeyboardEvent): MapPlace | undefined {
  const by = shiftKey ? 0.1 : 0.02;
  const [x, y] = place ?? [0.5, 0.5];
  switch (key) {
    case "ArrowLeft":
      return [inside(x - by), y];
    case "ArrowRight":
      return [inside(x + by), y];
    case "ArrowUp":
      return [x, inside(y - by)];
    case "ArrowDown":
      return [x, inside(y + by)];
    default:
      return undefined;
  }
}

function inside(share: number): number {
  return Math.min(1, Math.max(0, share));
}

function paintHatching(context: CanvasRenderingContext2D, side: number): void {
  context.strokeStyle = "rgb(128 128 128 / 60%)";
  context.lineWidth = 2;
  context.beginPath();
  for (let at = -side; at < side; at += 12) {
    context.moveTo(at, side);
    context.lineTo(at + side, 0);
  }
  context.stroke();
}
