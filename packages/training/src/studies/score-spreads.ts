import type { Metrics, Scores } from "../loop/tally.ts";
import { spreadOf, type Spread } from "./spread.ts";

/** The spread of the loss and of each metric that is a number. */
export type ScoreSpreads<M extends Metrics> = { readonly loss: Spread } & {
  readonly [Name in keyof M as ReturnType<M[Name]["compute"]> extends number ? Name : never]: Spread;
};

/** The spread of each score over several measurements. */
export function scoreSpreads<M extends Metrics>(scores: readonly Scores<M>[]): ScoreSpreads<M> {
  const all: readonly Readonly<Record<string, unknown>>[] = scores;
  const names = Object.keys(all[0] ?? {}).filter((name) => typeof all[0]?.[name] === "number");
  const entries = names.map((name) => [name, spreadOf(all.map((one) => one[name] as number))]);
  return Object.fromEntries(entries) as ScoreSpreads<M>;
}
