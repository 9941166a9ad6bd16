/** The derivatives of a function of two numbers, row by row. */
export interface PlaneDerivatives {
  readonly slope: (x: number, y: number) => ArrayLike<number>;
  readonly curvature: (x: number, y: number) => ArrayLike<number>;
}

/** A place where the slope is 0. */
export interface CriticalPoint {
  readonly x: number;
  readonly y: number;
  readonly kind: "minimum" | "saddle" | "maximum";
}

const iterations = 50;
const near = 1e-6;

/** The points without slope that Newton's method finds from some starts, each once, in the order of x. */
export function criticalPoints(
  derivatives: PlaneDerivatives,
  starts: readonly (readonly [number, number])[],
): readonly CriticalPoint[] {
  const found: CriticalPoint[] = [];
  for (const start of starts) {
    const point = solve(derivatives, start);
    if (point !== undefined && !found.some(({ x, y }) => Math.hypot(x - point.x, y - point.y) < near)) {
      found.push(point);
    }
  }
  return found.sort((a, b) => a.x - b.x);
}

/** Undefined where the method runs away or does not come to rest. */
function solve(
  { slope, curvature }: PlaneDerivatives,
  start: readonly [number, number],
): CriticalPoint | undefined {
  let [x, y] = start;
  for (let i = 0; i < iterations; i++) {
    const [gx = NaN, gy = NaN] = Array.from(slope(x, y));
    const [a = NaN, b = NaN, c = NaN, d = NaN] = Array.from(curvature(x, y));
    const determinant = a * d - b * c;
    const [dx, dy] = [(d * gx - b * gy) / determinant, (a * gy - c * gx) / determinant];
    x -= dx;
    y -= dy;
    if (!Number.isFinite(x) || !Number.isFinite(y)) {
      return undefined;
    }
    if (Math.hypot(dx, dy) < 1e-14) {
      const kind = determinant < 0 ? "saddle" : a > 0 ? "minimum" : "maximum";
      return { x, y, kind };
    }
  }
  return undefined;
}
