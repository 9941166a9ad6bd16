import type { DatasetName } from "../../experiment/dataset-facts.ts";

/** A dot of a thumbnail: its place from -1 to 1, upwards, and its class. */
export type Dot = readonly [x: number, y: number, label: number];

const counted = (count: number, dot: (i: number, share: number) => Dot): Dot[] =>
  Array.from({ length: count }, (_, i) => dot(i, i / (count - 1)));

/** Places that look as if drawn at random, and are the same each time. */
const scattered = (count: number, label: (x: number, y: number) => number): Dot[] =>
  counted(count, (i) => {
    const x = 2 * ((i * 0.7548776662) % 1) - 1;
    const y = 2 * ((i * 0.5698402909) % 1) - 1;
    return [0.92 * x, 0.92 * y, label(x, y)];
  });

const cloud = (x: number, y: number, label: number): Dot[] =>
  counted(9, (i) => {
    const radius = 0.3 * Math.sqrt(i / 9);
    return [x + radius * Math.cos(2.4 * i), y + radius * Math.sin(2.4 * i), label];
  });

/** What each set looks like, in a few dots. */
export const thumbnailPoints: Readonly<Record<DatasetName, readonly Dot[]>> = {
  spiral: [0, 1, 2].flatMap((arm) =>
    counted(13, (_, share) => {
      const angle = 2.5 * (4 * arm + 4 * share);
      const radius = 0.1 + 0.82 * share;
      return [radius * Math.sin(angle), radius * Math.cos(angle), arm];
    }),
  ),
  circles: [0.9, 0.45].flatMap((radius, label) =>
    counted(17, (_, share) => [
      radius * Math.cos(2 * Math.PI * share),
      radius * Math.sin(2 * Math.PI * share),
      label,
    ]),
  ),
  moons: [0, 1].flatMap((label) =>
    counted(13, (_, share): Dot => {
      const angle = Math.PI * share;
      const side = label === 0 ? 1 : -1;
      return [side * (0.62 * Math.cos(angle) - 0.3), side * (0.62 * Math.sin(angle) - 0.18), label];
    }),
  ),
  checkerboard: scattered(40, (x, y) => Math.abs(Math.floor(2 * x) + Math.floor(2 * y)) % 2),
  xor: [0, 1].flatMap((label) =>
    counted(9, (_, share): Dot => {
      const at = 1.7 * share - 0.85;
      return [at, label === 0 ? at : -at, label];
    }),
  ),
  blobs: [...cloud(-0.5, -0.4, 0), ...cloud(0.5, -0.4, 1), ...cloud(0, 0.5, 2)],
  vertical: [...cloud(-0.62, 0, 0), ...cloud(0, 0, 1), ...cloud(0.62, 0, 2)],
  linear: scattered(30, (x, y) => (x > y ? 0 : 1)),
  synth: scattered(40, (x, y) => (x * x + 0.95 * x * y + 0.4 * y * y > 0.3 ? 1 : 0)),
  drawn: [],
};
