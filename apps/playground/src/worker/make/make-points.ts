import {
  blobs,
  checkerboard,
  circles,
  datasetFromArrays,
  linearlySeparable,
  moons,
  spiral,
  synth,
  vertical,
  xor,
  type Dataset,
} from "@gradkit/datasets";
import type { DatasetName } from "../../experiment/dataset-facts.ts";
import type { PlaneConfig } from "../../experiment/plane-config.ts";

/** What a set is made of; sets that take fewer settings ignore the others. */
export type PointSettings = Pick<PlaneConfig, "samplesPerClass" | "noise" | "dataSeed" | "points">;

/** Three clouds that overlap a little. */
const centers = [
  [-0.55, -0.4],
  [0.55, -0.4],
  [0, 0.55],
] as const;

const makers: Readonly<Record<DatasetName, (settings: PointSettings) => Dataset>> = {
  spiral: (settings) => spiral(planar(settings)),
  circles: (settings) => circles(planar(settings)),
  moons: (settings) => moons(planar(settings)),
  vertical: (settings) => vertical(planar(settings)),
  blobs: (settings) => blobs({ ...planar(settings), centers }),
  checkerboard: ({ samplesPerClass, noise, dataSeed }) =>
    checkerboard({ samples: 2 * samplesPerClass, noise, seed: dataSeed }),
  linear: ({ samplesPerClass, dataSeed }) =>
    linearlySeparable({ samples: 2 * samplesPerClass, seed: dataSeed }),
  synth: ({ samplesPerClass, dataSeed }) =>
    synth({ train: 2 * samplesPerClass, test: 0, seed: dataSeed }).train,
  xor: () => xor(),
  drawn: ({ points }) =>
    datasetFromArrays(
      Float64Array.from(points.flatMap(({ x, y }) => [x, y])),
      Uint8Array.from(points, ({ label }) => label),
      { name: "drawn", featureShape: [2], classNames: ["0", "1", "2"] },
    ),
};

function planar({ samplesPerClass, noise, dataSeed }: PointSettings): {
  readonly samplesPerClass: number;
  readonly noise: number;
  readonly seed: number;
} {
  return { samplesPerClass, noise, seed: dataSeed };
}

/** The points of a set, in the order in which its function gives them. */
export function makePoints(name: DatasetName, settings: PointSettings): Dataset {
  return makers[name](settings);
}
