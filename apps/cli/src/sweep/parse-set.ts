import { UsageError } from "../failures/usage-error.ts";

/** An option of `train` and the values to try for it. */
export interface Axis {
  /** As in `--lr`, without the dashes. */
  readonly option: string;
  readonly values: readonly string[];
}

const range = /^([\d.e+-]+)\.\.([\d.e+-]+)([*+])([\d.e+-]+)$/i;

/** More values than anybody meant to try. */
const most = 1000;

/**
 * Parses `--set`: `lr=0.1,0.01` are values, `hidden=16..128*2` goes on by a factor, `seed=0..4+1` by a step. Values that
 * hold commas stand between semicolons: `hidden=300,100;300`.
 *
 * @throws UsageError in words
 */
export function parseSet(text: string): Axis {
  const at = text.indexOf("=");
  const option = text.slice(0, at).trim().replace(/^--/, "");
  const listed = text.slice(at + 1).trim();
  if (at < 1 || option === "" || listed === "") {
    throw new UsageError(`--set is "${text}", but must name an option and its values`, "--set lr=0.1,0.01");
  }
  const steps = range.exec(listed);
  const values = steps === null ? split(listed) : walk(text, steps);
  const twice = values.find((value, i) => values.indexOf(value) !== i);
  if (twice !== undefined) {
    throw new UsageError(`--set ${text} has ${twice} twice`, "leave one of them out");
  }
  return { option, values };
}

function split(listed: string): readonly string[] {
  return listed
    .split(listed.includes(";") ? ";" : ",")
    .map((value) => value.trim())
    .filter((value) => value !== "");
}

function walk(text: string, [, first, last, sign, size]: readonly string[]): readonly string[] {
  const [from, to, by] = [Number(first), Number(last), Number(size)];
  const moves = sign === "*" ? by > 1 && from > 0 : by > 0;
  if (!(from <= to) || !moves) {
    throw new UsageError(
      `--set ${text} goes nowhere`,
      "write it as 16..128*2 (by a factor) or 1..5+1 (by a step)",
    );
  }
  const values: string[] = [];
  for (let i = 0; values.length <= most; i++) {
    const value = sign === "*" ? from * by ** i : from + by * i;
    // A last value that rounding put behind the end counts.
    if (value > to * (1 + 1e-9)) {
      return values;
    }
    values.push(String(Number(value.toPrecision(12))));
  }
  throw new UsageError(`--set ${text} has more than ${most} values`);
}
