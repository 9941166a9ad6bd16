import type { Column, Table } from "@gradkit/datasets";
import { UsageError } from "../../../failures/usage-error.ts";
import type { OwnFlags } from "../own-flags.ts";
import { classesOf } from "./classes-of.ts";
import { findTarget } from "./find-target.ts";
import { requirePlain } from "./require-plain.ts";
import type { FeatureColumn, TableFacts } from "./table-facts.ts";
import { requireValues } from "./words-of.ts";

/**
 * Finds out which columns of a table are what: one is predicted, from all others that are numbers or a few words.
 *
 * @returns the facts, and a sentence about each column that is of no use
 * @throws UsageError when something in the table, or about the options, is wrong
 */
export function deriveFacts(
  table: Table,
  flags: OwnFlags,
): { readonly facts: TableFacts; readonly notes: readonly string[] } {
  const target = findTarget(table, flags.target);
  const others = table.columns.filter((column) => column !== target);
  for (const column of [target, ...others]) {
    requirePlain(table, column);
  }
  requireValues(table, target);
  const classNames = classesOf(table, target, flags.task);
  const used = others.filter(({ kind }) => kind !== "text");
  if (used.length === 0) {
    throw new UsageError(
      `${table.name} has nothing to predict "${target.name}" from`,
      "add columns with numbers, or with few different words",
    );
  }
  for (const column of used) {
    requireValues(table, column);
  }
  const notes = others
    .filter(({ kind }) => kind === "text")
    .map(({ name }) => `column "${name}" is left out: hardly any of its words stands there twice`);
  return { facts: { features: used.map(featureOf), target: target.name, classNames }, notes };
}

function featureOf(column: Column): FeatureColumn {
  return column.kind === "category"
    ? { name: column.name, categories: column.categories }
    : { name: column.name };
}
