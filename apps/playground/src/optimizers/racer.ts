import { factsOfOptimizer, type OptimizerName } from "../experiment/optimizer-facts.ts";

/** An optimizer that takes part, with its own settings. */
export interface Racer {
  readonly optimizer: OptimizerName;
  readonly learningRate: number;
  readonly momentum: number;
}

/** As many as can be told apart. */
export const mostRacers = 6;

/** Lines of racers differ by colour and by dash. */
export const racerDashes: readonly (readonly number[])[] = [
  [],
  [8, 4],
  [2, 3],
  [10, 3, 2, 3],
  [5, 2],
  [14, 4],
];

/** A racer's colour, as the stylesheet names it. */
export function racerColor(index: number): string {
  return `run-${index % mostRacers}`;
}

/** An optimizer with the settings it usually has. */
export function usualRacer(optimizer: OptimizerName): Racer {
  const { learningRate, momentum = 0 } = factsOfOptimizer(optimizer);
  return { optimizer, learningRate, momentum };
}

/** What a racer is called where all stand together: with its number if it is not alone. */
export function racerLabel(racers: readonly Racer[], index: number): string {
  const racer = racers[index];
  if (racer === undefined) {
    return "";
  }
  const { label, momentum: usual } = factsOfOptimizer(racer.optimizer);
  const name = usual === 0 && racer.momentum > 0 ? `${label}, momentum` : label;
  const isAlone = racers.filter(({ optimizer }) => optimizer === racer.optimizer).length === 1;
  return isAlone ? name : `${name} ${index + 1}`;
}
