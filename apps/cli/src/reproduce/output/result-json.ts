import type { Machine } from "../machine.ts";
import type { Finding, Table } from "../experiment.ts";
import type { Outcome } from "../run-experiment.ts";

/** An experiment's outcome as `--json` prints it; a number that is none is the text `NaN` or `Infinity`. */
export interface ResultJson {
  readonly id: string;
  readonly rows: readonly {
    readonly name: string;
    readonly reported: number | string | null;
    readonly measured: number | string;
  }[];
  /** What is asked of each row, in their order; null where nothing is. */
  readonly asked: readonly (NonNullable<Finding["allowed"]> | null)[];
  readonly tables: readonly Table[];
  /** Paths of the files written. */
  readonly figures: readonly string[];
  /** What each figure shows. */
  readonly captions: readonly string[];
  readonly seconds: number;
  readonly notes: readonly string[];
  /** Whether epochs, seeds or rows were left out. */
  readonly quick: boolean;
  readonly seed: number;
  /** When it was done: `2026-03-14`. */
  readonly date: string;
  readonly machine: Machine;
}

/** Where and when an experiment was run. */
export interface Circumstances extends Pick<ResultJson, "seed" | "date" | "machine"> {
  /** Paths of its figures. */
  readonly figures: readonly string[];
}

/** An outcome with the paths of its figures as plain data. */
export function resultJson(
  { experiment, rows, tables, figures: drawn, seconds, notes, quick }: Outcome,
  { figures, seed, date, machine }: Circumstances,
): ResultJson {
  return {
    id: experiment.id,
    rows: rows.map(({ name, reported, measured }) => ({ name, reported, measured: plain(measured) })),
    asked: rows.map(({ allowed }) => allowed ?? null),
    tables: tables.map((table) => ({ ...table, rows: table.rows.map((row) => row.map(plain)) })),
    figures,
    captions: drawn.map(({ caption }) => caption),
    seconds,
    notes,
    quick,
    seed,
    date,
    machine,
  };
}

/** The rows of a result with what is asked of them. */
export function findingsOf({ rows, asked }: ResultJson): readonly Finding[] {
  return rows.map((row, i) => {
    const allowed = asked[i];
    return { ...row, ...(allowed && { allowed }) };
  });
}

/** JSON has no NaN and no infinities. */
function plain<T extends number | string | null>(value: T): T | string {
  return typeof value === "number" && !Number.isFinite(value) ? String(value) : value;
}
