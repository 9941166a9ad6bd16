import type { JSX, TargetedPointerEvent } from "preact";
import { useMemo } from "preact/hooks";
import { palette } from "../../canvas/palette.ts";
import { useDrawing } from "../../controls/use-drawing.ts";
import { useWidth } from "../../controls/use-width.ts";
import { formatSmall } from "../../texts/format-small.ts";
import { optimizersTexts } from "../../texts/optimizers-texts.ts";
import type { DescendStore } from "../descend/descend-store.ts";
import {
  fromPicture,
  paintPath,
  paintStart,
  paintStationary,
  paintSurface,
  toPicture,
} from "../descend/paint-descent.ts";
import { surfaceOf, type PlanePoint } from "../descend/surfaces.ts";
import { heightAt } from "../descend/walk.ts";
import { racerPalette } from "./racer-palette.ts";

const texts = optimizersTexts.descend;

/** The function as a map with the paths on it; a click or the arrow keys move the start. */
export function DescentMap({ store }: { readonly store: DescendStore }): JSX.Element {
  const [canvas, width] = useWidth<HTMLCanvasElement>();
  const ratio = Math.min(2, window.devicePixelRatio || 1);
  const { surface, start } = store.config.value;
  const colors = palette.value;
  const pixels = Math.round(width * ratio);
  const ground = useMemo(
    () => (pixels === 0 ? undefined : paintSurface(surface, colors, pixels)),
    [surface, colors, pixels],
  );

  useDrawing(
    () => [store.paths.value, store.shown.value, store.config.value, racerPalette.value] as const,
    ([paths, shown, config, lines]) => {
      const context = canvas.current?.getContext("2d");
      if (context === null || context === undefined || ground === undefined || config.surface !== surface) {
        return;
      }
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.drawImage(ground, 0, 0);
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      paintStationary(context, surface, colors, width);
      paths.forEach((path, index) => {
        const color = lines[index];
        if (path !== undefined && color !== undefined) {
          paintPath(context, path, {
            surface,
            side: width,
            color,
            index,
            steps: shown,
            paper: colors.surface,
          });
        }
      });
      paintStart(context, toPicture(surface, config.start, width), colors);
    },
    [width, ground],
  );

  const move = (event: TargetedPointerEvent<HTMLCanvasElement>): void => {
    const { left, top, width: wide, height } = event.currentTarget.getBoundingClientRect();
    store.change({
      start: rounded(
        fromPicture(surface, [share(event.clientX - left, wide), share(event.clientY - top, height)]),
      ),
    });
  };
  return (
    <div class="map-frame">
      <canvas
        ref={canvas}
        class="map descent-map"
        width={pixels}
        height={pixels}
        tabIndex={0}
        role="application"
        aria-label={texts.mapLabel}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          move(event);
        }}
        onPointerMove={(event) => {
          if (event.buttons > 0) {
            move(event);
          }
        }}
        onKeyDown={(event) => {
          const next = moved(start, event, surfaceOf(surface).reach);
          if (next !== undefined) {
            event.preventDefault();
            event.stopPropagation();
            store.change({ start: rounded(next) });
          }
        }}
      />
      <p class="map-readout number" role="status">
        <span>
          {texts.start(formatSmall(start[0]), formatSmall(start[1]), formatSmall(heightAt(surface, start)))}
        </span>
        <span class="map-at">{texts.legend}</span>
      </p>
    </div>
  );
}

function share(value: number, whole: number): number {
  return Math.min(1, Math.max(0, value / whole));
}

function rounded([x, y]: PlanePoint): PlanePoint {
  return [Number(x.toFixed(3)), Number(y.toFixed(3))];
}

function moved([x, y]: PlanePoint, { key, shiftKey }: KeyboardEvent, reach: number): PlanePoint | undefined {
  const by = reach * (shiftKey ? 0.1 : 0.02);
  switch (key) {
    case "ArrowLeft":
      return [x - by, y];
    case "ArrowRight":
      return [x + by, y];
    case "ArrowUp":
      return [x, y + by];
    case "ArrowDown":
      return [x, y - by];
    default:
      return undefined;
  }
}
