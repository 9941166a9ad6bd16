import { UsageError } from "../failures/usage-error.ts";
import type { Epoch } from "./epoch-table.ts";

/** A condition on an epoch, and how it was written. */
export interface Goal {
  readonly text: string;
  isReached(epoch: Epoch): boolean;
}

const form = /^\s*(val|train)\.(loss|accuracy)\s*(>=|<=|>|<)\s*([\d.]+(?:e[+-]?\d+)?)\s*$/i;

const compare: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  ">": (a, b) => a > b,
  ">=": (a, b) => a >= b,
  "<": (a, b) => a < b,
  "<=": (a, b) => a <= b,
};

/** Parses `--until`: `val.accuracy > 0.98`. */
export function parseGoal(text: string): Goal {
  const [, part, score, sign, number] = form.exec(text) ?? [];
  const limit = Number(number);
  const holds = compare[sign ?? ""];
  if (holds === undefined || !Number.isFinite(limit)) {
    throw new UsageError(
      `--until is "${text}", but must compare a score with a number`,
      'write "val.accuracy > 0.98", or train.loss, val.loss, train.accuracy with <, <=, > or >=',
    );
  }
  return {
    text: text.trim(),
    isReached({ train, validation }) {
      const scores = part?.toLowerCase() === "train" ? train : validation;
      return (
        scores !== undefined && holds(score?.toLowerCase() === "loss" ? scores.loss : scores.accuracy, limit)
      );
    },
  };
}
