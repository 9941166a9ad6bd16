import type { Table } from "../experiment.ts";
import type { Outcome } from "../run-experiment.ts";

/** An experiment's outcome as `--json` prints it; a number that is none is the text `NaN` or `Infinity`. */
export interface ResultJson {
  readonly id: string;
  readonly rows: readonly {
    readonly name: string;
    readonly reported: number | string | null;
    readonly measured: number | string;
  }[];
  readonly tables: readonly Table[];
  /** Paths of the files written. */
  readonly figures: readonly string[];
  readonly seconds: number;
  readonly notes: readonly string[];
}

/** An outcome with the paths of its figures as plain data. */
export function resultJson(
  { experiment, rows, tables, seconds, notes }: Outcome,
  figures: readonly string[],
): ResultJson {
  return {
    id: experiment.id,
    rows: rows.map(({ name, reported, measured }) => ({ name, reported, measured: plain(measured) })),
    tables: tables.map((table) => ({ ...table, rows: table.rows.map((row) => row.map(plain)) })),
    figures,
    seconds,
    notes,
  };
}

/** JSON has no NaN and no infinities. */
function plain<T extends number | string | null>(value: T): T | string {
  return typeof value === "number" && !Number.isFinite(value) ? String(value) : value;
}
