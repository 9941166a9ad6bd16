import { surfaceSide, unitSide, type Bounds, type Frame } from "../../worker/protocol.ts";

/** Pictures of two units that are taken as the two axes of another plane, and where the points of the plane lie there. */
export interface Bend {
  /** Pairs of coordinates from -1 to 1 for the grid of the pictures, from the upper left on. */
  readonly grid: Float32Array;
  /** The class that wins in each square between four of them. */
  readonly classes: Uint8Array;
  /** Where a point of the plane comes to lie. */
  place(x: number, y: number): readonly [x: number, y: number];
}

const area = unitSide * unitSide;

/**
 * The plane as two units of a layer see it. Each is measured by the largest that it gives.
 *
 * @param units The places of the two among all units.
 */
export function bendOf(
  { units: maps, surface }: Pick<Frame, "units" | "surface">,
  units: readonly [across: number, up: number],
  { left, bottom, side }: Bounds,
): Bend {
  const at = (unit: number, row: number, column: number): number =>
    (maps[unit * area + row * unitSide + column] ?? 0) / 127;
  const grid = Float32Array.from({ length: 2 * area }, (_, i) =>
    at(units[i % 2] ?? 0, Math.floor(i / 2 / unitSide), Math.floor(i / 2) % unitSide),
  );
  /** Between four places of the grid. */
  const between = (unit: number, row: number, column: number): number => {
    const [top, first] = [Math.floor(row), Math.floor(column)];
    const [down, right] = [row - top, column - first];
    const upper = at(unit, top, first) * (1 - right) + at(unit, top, first + 1) * right;
    const lower = at(unit, top + 1, first) * (1 - right) + at(unit, top + 1, first + 1) * right;
    return upper * (1 - down) + lower * down;
  };
  const inside = (place: number): number => Math.min(unitSide - 1.001, Math.max(0, place));
  return {
    grid,
    classes: winners(surface),
    place(x, y) {
      const column = inside(((x - left) / side) * (unitSide - 1));
      const row = inside((1 - (y - bottom) / side) * (unitSide - 1));
      return [between(units[0], row, column), between(units[1], row, column)];
    },
  };
}

/** The class that wins in the middle of each square of the coarse grid, by the shares on the fine one. */
function winners(surface: Uint8Array): Uint8Array {
  const count = surface.length / surfaceSide ** 2;
  const squares = unitSide - 1;
  const nearest = (square: number): number => Math.round(((square + 0.5) / squares) * (surfaceSide - 1));
  return Uint8Array.from({ length: squares * squares }, (_, i) => {
    const pixel = nearest(Math.floor(i / squares)) * surfaceSide + nearest(i % squares);
    const shares = surface.subarray(pixel * count, (pixel + 1) * count);
    return shares.indexOf(Math.max(...shares));
  });
}
