import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { classColors, palette } from "../../canvas/palette.ts";
import { makeSheet } from "../../canvas/sheet.ts";
import { useDrawing } from "../../controls/use-drawing.ts";
import { useWidth } from "../../controls/use-width.ts";
import { paintClasses } from "../../plane/output/paint-map.ts";
import { paintPoints } from "../../plane/output/paint-points.ts";
import { formatShare } from "../../texts/format-share.ts";
import { formatSmall } from "../../texts/format-small.ts";
import { optimizersTexts } from "../../texts/optimizers-texts.ts";
import type { RaceStore } from "../race/race-store.ts";
import { racerLabel } from "../racer.ts";
import { RacerLine } from "./racer-line.tsx";

const texts = optimizersTexts.race;

export interface LaneMapProps {
  readonly store: RaceStore;
  readonly index: number;
  /** The place it arrived at. */
  readonly place: number | undefined;
}

/** What a racer makes of the plane at the moment. */
export function LaneMap({ store, index, place }: LaneMapProps): JSX.Element {
  const [canvas, width] = useWidth<HTMLCanvasElement>();
  const sheet = useMemo(makeSheet, []);
  const { racers } = store.config.value;
  const news = store.lanes.value[index];
  const ratio = Math.min(2, window.devicePixelRatio || 1);
  useDrawing(
    () => [store.lanes.value[index], store.track.value, palette.value] as const,
    ([lane, track, colors]) => {
      const context = canvas.current?.getContext("2d");
      if (context === null || context === undefined) {
        return;
      }
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      context.clearRect(0, 0, width, width);
      const style = {
        view: "classes",
        discretize: false,
        colors: classColors(colors, track.classes),
        palette: colors,
      } as const;
      if (lane !== undefined) {
        sheet.put(paintClasses(lane.surface, track.classes, style));
        sheet.stretch(context, 0, [0, 0, width], true);
      }
      paintPoints(context, track, { side: width, ...style, showTest: true });
    },
    [width, index],
  );
  const label = racerLabel(racers, index);
  const words =
    news === undefined
      ? texts.waiting
      : `${texts.statuses[news.status]}, ${formatShare(news.accuracy)}, ${texts.columns.loss} ${formatSmall(news.loss)}`;
  return (
    <figure class={`lane ${news?.status ?? "ready"}`}>
      <figcaption>
        <RacerLine index={index} />
        <strong>{label}</strong>
        {place !== undefined && <span class="place number">{place}.</span>}
      </figcaption>
      <canvas
        ref={canvas}
        class="map"
        width={Math.round(width * ratio)}
        height={Math.round(width * ratio)}
        role="img"
        aria-label={`${texts.mapOf(label)}: ${words}`}
      />
      <span class="hint number">{words}</span>
    </figure>
  );
}
