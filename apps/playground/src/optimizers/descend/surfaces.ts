import { add, cos, mul, square, sub, type Tensor } from "@gradkit/tensor";

/** A place in the plane. */
export type PlanePoint = readonly [x: number, y: number];

/** A function of the plane to walk down on. */
export interface Surface {
  readonly label: string;
  readonly formula: string;
  /** The function, element by element. */
  readonly f: (x: Tensor, y: Tensor) => Tensor;
  /** The stretch that is shown: middle and half of a side. */
  readonly middle: PlanePoint;
  readonly reach: number;
  readonly start: PlanePoint;
  readonly minima: readonly PlanePoint[];
  readonly saddles: readonly PlanePoint[];
}

const tau = 2 * Math.PI;

/** The functions to choose from. */
export const surfaces = {
  waves: {
    label: "Waves",
    formula: "x² + y² + x(y + 2) + cos 3x",
    f: (x, y) => add(add(square(x), square(y)), add(mul(x, add(y, 2)), cos(mul(x, 3)))),
    middle: [0, 0],
    reach: 4,
    start: [3, 2],
    minima: [
      [-2.853722, 1.426861],
      [-1.088162, 0.544081],
      [0.605946, -0.302973],
    ],
    saddles: [
      [-2.253818, 1.126909],
      [0.326243, -0.163121],
    ],
  },
  rosenbrock: {
    label: "Rosenbrock",
    formula: "(1 − x)² + 100 (y − x²)²",
    f: (x, y) => add(square(sub(1, x)), mul(square(sub(y, square(x))), 100)),
    middle: [0, 0.75],
    reach: 2,
    start: [-1.2, 1],
    minima: [[1, 1]],
    saddles: [],
  },
  beale: {
    label: "Beale",
    formula: "(1.5 − x + xy)² + (2.25 − x + xy²)² + (2.625 − x + xy³)²",
    f: (x, y) => {
      const term = (c: number, power: Tensor): Tensor => square(add(sub(c, x), mul(x, power)));
      return add(add(term(1.5, y), term(2.25, square(y))), term(2.625, mul(y, square(y))));
    },
    middle: [0, 0],
    reach: 4.5,
    start: [1, 1.5],
    minima: [[3, 0.5]],
    saddles: [[0, 1]],
  },
  himmelblau: {
    label: "Himmelblau",
    formula: "(x² + y − 11)² + (x + y² − 7)²",
    f: (x, y) => add(square(sub(add(square(x), y), 11)), square(sub(add(x, square(y)), 7))),
    middle: [0, 0],
    reach: 5,
    start: [-0.5, -1],
    minima: [
      [3, 2],
      [-2.805118, 3.131313],
      [-3.77931, -3.283186],
      [3.584428, -1.848127],
    ],
    saddles: [
      [0.086678, 2.884255],
      [-3.073026, -0.081353],
      [3.385154, 0.073852],
      [-0.127961, -1.953715],
    ],
  },
  saddle: {
    label: "Saddle",
    formula: "x² − y² + y⁴ / 4",
    f: (x, y) => add(sub(square(x), square(y)), mul(square(square(y)), 0.25)),
    middle: [0, 0],
    reach: 2.4,
    start: [2, 0.001],
    minima: [
      [0, 1.414214],
      [0, -1.414214],
    ],
    saddles: [[0, 0]],
  },
  bowl: {
    label: "Bowl",
    formula: "x² + y²",
    f: (x, y) => add(square(x), square(y)),
    middle: [0, 0],
    reach: 3,
    start: [2.4, 1.6],
    minima: [[0, 0]],
    saddles: [],
  },
  ravine: {
    label: "Ravine",
    formula: "x² / 20 + y²",
    f: (x, y) => add(mul(square(x), 0.05), square(y)),
    middle: [0, 0],
    reach: 6,
    start: [-5, 2],
    minima: [[0, 0]],
    saddles: [],
  },
  rastrigin: {
    label: "Rastrigin",
    formula: "20 + x² − 10 cos 2πx + y² − 10 cos 2πy",
    f: (x, y) => {
      const term = (v: Tensor): Tensor => sub(square(v), mul(cos(mul(v, tau)), 10));
      return add(add(term(x), term(y)), 20);
    },
    middle: [0, 0],
    reach: 4.5,
    start: [3.3, 2.4],
    minima: [[0, 0]],
    saddles: [],
  },
} as const satisfies Readonly<Record<string, Surface>>;

export type SurfaceName = keyof typeof surfaces;

/** All names, in the order of the list. */
export const surfaceNames = Object.keys(surfaces) as readonly SurfaceName[];

/** A function by its name. */
export function surfaceOf(name: SurfaceName): Surface {
  return surfaces[name];
}
