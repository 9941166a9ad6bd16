import { activationOf } from "./activation.ts";
import type { BackpropConfig } from "./backprop-config.ts";
import type { Look } from "./look-at.ts";
import { lossOf } from "./loss.ts";
import { targetsOf, type Place } from "./network.ts";
import { below, factor, show } from "./show-number.ts";
import type { StageName } from "./stages.ts";

/** A unit of the picture: inputs are layer 0, hidden units 1, outputs 2, and the loss 3. */
export interface UnitSpot {
  readonly layer: number;
  readonly unit: number;
}

/** One number of a stage with the formula that made it. */
export interface StageRow {
  readonly name: string;
  /** The formula with its numbers in it; empty for numbers that were set. */
  readonly formula: string;
  readonly value: number;
  /** For a gradient: the finite difference. */
  readonly difference?: number;
  readonly unit: UnitSpot;
}

/** All numbers of a stage. */
export function stageRows(stage: StageName, look: Look, config: BackpropConfig): readonly StageRow[] {
  return makers[stage](look, config);
}

type Maker = (look: Look, config: BackpropConfig) => readonly StageRow[];

const makers: Readonly<Record<StageName, Maker>> = {
  inputs: ({ parts }) => row(parts.x, 0, (i) => [`x${below(i)}`, ""]),
  sums: ({ parts, z }) =>
    row(z, 1, (j) => [`z${below(j)}`, weightedSum(parts.x, column(parts.W, j, z.length), parts.b[j] ?? 0)]),
  hidden: ({ z, h }, config) =>
    row(h, 1, (j) => [`h${below(j)}`, activationOf(config.activation).formula(z[j] ?? 0)]),
  scores: ({ parts, h, o }) =>
    row(o, 2, (k) => [`o${below(k)}`, weightedSum(h, column(parts.V, k, o.length), parts.c[k] ?? 0)]),
  outputs: ({ o, y }, config) => row(y, 2, (k) => [`y${below(k)}`, lossOf(config.loss).outputFormula(o, k)]),
  loss: ({ y, loss }, config) =>
    row([loss], 3, () => ["L", lossOf(config.loss).lossFormula(y, targetsOf(config))]),
  toScores: (look, config) =>
    proven(look, "o", 2, (k) => [
      `∂L/∂o${below(k)}`,
      lossOf(config.loss).gradientFormula(look.y, targetsOf(config), k),
    ]),
  toOutputWeights: (look, config) => [
    ...intoWeights(look, "V", config.outputs, look.h, look.gradients.o, 2),
    ...intoBiases(look, "c", look.gradients.o, 2),
  ],
  toHidden: (look, config) =>
    proven(look, "h", 1, (j) => {
      const { V } = look.parts;
      const terms = look.gradients.o.map((d, k) => `${factor(V[j * config.outputs + k] ?? 0)}·${factor(d)}`);
      return [`∂L/∂h${below(j)}`, terms.join(" + ")];
    }),
  toSums: (look) =>
    proven(look, "z", 1, (j) => [
      `∂L/∂z${below(j)}`,
      `${factor(look.gradients.h[j] ?? 0)}·${factor(look.slopes[j] ?? 0)}`,
    ]),
  toHiddenWeights: (look, config) => [
    ...intoWeights(look, "W", config.hidden, look.parts.x, look.gradients.z, 1),
    ...intoBiases(look, "b", look.gradients.z, 1),
  ],
  update: () => [],
};

function row(
  values: readonly number[],
  layer: number,
  words: (index: number) => readonly [name: string, formula: string],
): readonly StageRow[] {
  return values.map((value, unit) => {
    const [name, formula] = words(unit);
    return { name, formula, value, unit: { layer, unit } };
  });
}

function proven(
  { gradients, differences }: Look,
  place: Place,
  layer: number,
  words: (index: number) => readonly [name: string, formula: string],
  unitOf = (index: number): number => index,
): readonly StageRow[] {
  return gradients[place].map((value, index) => {
    const [name, formula] = words(index);
    const difference = differences[place][index] ?? NaN;
    return { name, formula, value, difference, unit: { layer, unit: unitOf(index) } };
  });
}

/** `∂L/∂W = x δ`, for each weight from a unit with a value to one with a gradient. */
function intoWeights(
  look: Look,
  place: "W" | "V",
  columns: number,
  values: readonly number[],
  gradients: readonly number[],
  layer: number,
): readonly StageRow[] {
  return proven(
    look,
    place,
    layer,
    (index) => {
      const [from, to] = [Math.floor(index / columns), index % columns];
      return [`∂L/∂${place}${below(from, to)}`, `${factor(values[from] ?? 0)}·${factor(gradients[to] ?? 0)}`];
    },
    (index) => index % columns,
  );
}

function intoBiases(
  look: Look,
  place: "b" | "c",
  gradients: readonly number[],
  layer: number,
): readonly StageRow[] {
  return proven(look, place, layer, (index) => [`∂L/∂${place}${below(index)}`, show(gradients[index] ?? 0)]);
}

function column(matrix: readonly number[], index: number, columns: number): readonly number[] {
  return matrix.filter((_, place) => place % columns === index);
}

function weightedSum(values: readonly number[], weights: readonly number[], bias: number): string {
  return [...values.map((value, i) => `${factor(value)}·${factor(weights[i] ?? 0)}`), factor(bias)].join(
    " + ",
  );
}
