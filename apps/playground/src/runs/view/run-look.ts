import type { RunRecord } from "../../keep/run-record.ts";

/** How a run is drawn over others. */
export interface RunLook {
  readonly run: RunRecord;
  /** The name of a colour of the stylesheet. */
  readonly color: string;
  readonly dash: readonly number[];
  readonly opacity: number;
}

const dashes: readonly (readonly number[])[] = [[], [6, 3], [2, 3], [8, 3, 2, 3], [1, 4]];
const opacities: readonly number[] = [1, 0.85, 0.7, 0.6, 0.5];

/** The run that is looked at and the newest others, five in all: the older, the fainter. */
export function runLooks(runs: readonly RunRecord[], chosen: RunRecord): readonly RunLook[] {
  const others = runs.filter(({ id, curves }) => id !== chosen.id && curves.length > 0);
  return [chosen, ...others].slice(0, dashes.length).map((run, i) => ({
    run,
    color: `run-${i}`,
    dash: dashes[i] ?? [],
    opacity: opacities[i] ?? 1,
  }));
}
