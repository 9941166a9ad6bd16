import { contourPath } from "@gradkit/figures";
import { exponential, sgd } from "@gradkit/optimizers";
import { add, at, cos, grad, hessian, mul, pack, tensor, valueAndGrad, type Tensor } from "@gradkit/tensor";
import { criticalPoints } from "./critical-points.ts";
import { lineFigure } from "./figures/line-figure.ts";
import type { Experiment, Figure, Finding, Table } from "./experiment.ts";
import { printed } from "./findings/printed.ts";

const steps = 10;
const start = [3, 2] as const;

/** `f(x, y) = x^2 + y^2 + x (y + 2) + cos(3x)`. */
function f(point: Tensor): Tensor {
  const [x, y] = [at(point, 0), at(point, 1)];
  return add(add(add(mul(x, x), mul(y, y)), mul(x, add(y, 2))), cos(mul(x, 3)));
}

/** Descent down a hilly plane: a fixed step stays in the first hollow, one that begins larger and falls gets across. */
export const b1Descent: Experiment = {
  id: "b1-descent",
  title: "Gradient descent in the plane",
  about:
    "f(x, y) = x^2 + y^2 + x (y + 2) + cos(3x) from (3, 2), 10 steps. A step of 0.1 ends in a local minimum (f about " +
    "1.2968); a step of 0.2 x 0.8^t reaches f below -2.",
  run() {
    const fixed = descend(0.1);
    const falling = descend(exponential(0.2, { factor: 0.8 }));
    const last = ({ values }: Path): number => values[values.length - 1] ?? NaN;
    const rows: readonly Finding[] = [
      printed("f after 10 steps of 0.1", "1.2968", last(fixed)),
      {
        name: "f after 10 steps of 0.2 x 0.8^t is below -2",
        reported: "yes",
        measured: last(falling) < -2 ? "yes" : "no",
        allowed: { equal: true },
      },
      { name: "f after 10 steps of 0.2 x 0.8^t", reported: null, measured: last(falling) },
    ];
    const tables = [
      pathTable("steps of 0.1", fixed),
      pathTable("steps of 0.2 x 0.8^t", falling),
      pointsTable(),
    ];
    return Promise.resolve({ rows, tables, figures: figuresOf(fixed, falling), notes: [] });
  },
};

interface Path {
  readonly points: readonly (readonly [number, number])[];
  readonly values: readonly number[];
}

function descend(learningRate: Parameters<typeof sgd>[0]): Path {
  const params = pack({ point: tensor(start, { dtype: "float64" }) });
  const optimizer = sgd(learningRate);
  const state = optimizer.init(params);
  const slope = valueAndGrad((p: typeof params) => f(p.point));
  const points: [number, number][] = [];
  const values: number[] = [];
  for (let step = 0; step <= steps; step++) {
    const [value, gradients] = slope(params);
    const [x = NaN, y = NaN] = params.point.data();
    points.push([x, y]);
    values.push(value.item());
    optimizer.update(params, gradients, state);
  }
  return { points, values };
}

function figuresOf(fixed: Path, falling: Path): readonly Figure[] {
  const paths = [
    { name: "steps of 0.1", ...fixed },
    { name: "steps of 0.2 x 0.8^t", ...falling },
  ];
  const caption = "Two descents from (3, 2): a fixed step stays in the first hollow";
  const svg = contourPath((x, y) => f(tensor([x, y], { dtype: "float64" })).item(), paths, {
    xDomain: [-3.5, 4],
    yDomain: [-1.5, 3],
    title: caption,
  });
  const curves = paths.map(({ name, values }) => ({ name, x: values.map((_, step) => step), y: values }));
  return [
    { name: "paths", caption, svg },
    ...lineFigure(curves, { name: "values", caption: "f after each step", xLabel: "step", yLabel: "f" }),
  ];
}

function pathTable(name: string, { points, values }: Path): Table {
  const rows = points.map(([x, y], step) => [step, x, y, values[step] ?? NaN]);
  return { name, columns: ["step", "x", "y", "f"], rows };
}

/** Where the slope is 0: it needs y = -x / 2 and 1.5 x + 2 = 3 sin 3x, so that x lies from -10/3 to 2/3. */
function pointsTable(): Table {
  const slope = grad(f);
  const curvature = hessian(f);
  const point = (x: number, y: number): Tensor => tensor([x, y], { dtype: "float64" });
  const found = criticalPoints(
    {
      slope: (x, y) => slope(point(x, y)).data(),
      curvature: (x, y) => curvature(point(x, y)).data(),
    },
    Array.from({ length: 81 }, (_, i) => [-3.4 + 0.05 * i, (3.4 - 0.05 * i) / 2] as const),
  );
  return {
    name: "minima and saddle points",
    columns: ["x", "y", "f", "kind"],
    rows: found.map(({ x, y, kind }) => [x, y, f(point(x, y)).item(), kind]),
  };
}
