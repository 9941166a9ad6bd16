import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { CurvesFrame, type CurvesView } from "../../charts/curves-frame.tsx";
import { LineChart } from "../../charts/line-chart.tsx";
import { optimizersTexts } from "../../texts/optimizers-texts.ts";
import type { DescendStore } from "../descend/descend-store.ts";
import { surfaceOf } from "../descend/surfaces.ts";
import { heightAt } from "../descend/walk.ts";
import { racerColor, racerDashes, racerLabel } from "../racer.ts";

const texts = optimizersTexts.descend;

/** The height along each path. */
export function DescendCurve({ store }: { readonly store: DescendStore }): JSX.Element {
  return (
    <CurvesFrame texts={{ ...texts, title: texts.curve }}>
      {(view) => <Heights store={store} {...view} />}
    </CurvesFrame>
  );
}

function Heights({ store, isLog, asTable }: CurvesView & { readonly store: DescendStore }): JSX.Element {
  const { surface, start, steps, racers } = store.config.value;
  const paths = store.paths.value;
  const data = useMemo(() => {
    const floor = Math.min(...surfaceOf(surface).minima.map((place) => heightAt(surface, place)));
    const top = heightAt(surface, start);
    return {
      floor,
      range: [floor - 0.04 * (top - floor), Math.max(top, floor + 1e-6) + 0.15 * (top - floor)] as const,
      x: Array.from({ length: steps + 1 }, (_, step) => step),
      values: paths.map((path) =>
        Array.from({ length: steps + 1 }, (_, step) => {
          const value = path?.values[step];
          return value === undefined || !Number.isFinite(value) ? null : isLog ? value - floor : value;
        }),
      ),
    };
  }, [paths, surface, start, steps, isLog]);
  return (
    <LineChart
      key={`${data.range.join()} ${isLog} ${racers.map((_, i) => racerLabel(racers, i)).join()}`}
      title={`f(x, y) = ${surfaceOf(surface).formula}`}
      xLabel={texts.step}
      x={data.x}
      series={racers.map((_, i) => ({
        label: racerLabel(racers, i),
        values: data.values[i] ?? [],
        color: racerColor(i),
        dash: racerDashes[i] ?? [],
      }))}
      marks={[]}
      isLog={isLog}
      {...(!isLog && { range: data.range })}
      asTable={asTable}
      height={220}
      group="descend"
    />
  );
}
