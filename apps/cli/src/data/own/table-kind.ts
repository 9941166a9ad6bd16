import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { DataFile, Table } from "@gradkit/datasets";
import { UsageError } from "../../failures/usage-error.ts";
import { tableRecipe } from "../../train/table-recipe.ts";
import type { OwnKind, OwnRows } from "./own-kind.ts";
import { deriveFacts } from "./table/derive-facts.ts";
import { kindsOf } from "./table/kinds-of.ts";
import type { TableFacts } from "./table/table-facts.ts";
import { tableRows } from "./table/table-rows.ts";
import { readHeader, readTable } from "./table/table-source.ts";
import { textOf } from "./table/text-of.ts";
import { tableTransform, transformedWidth } from "./table/table-transform.ts";

/** A file of comma-, semicolon- or tab-separated values with the names of its columns in the first line. */
export const tableKind: OwnKind = {
  name: "table",
  words: "a .csv or .tsv file",
  options: ["target", "task"],
  isAt: ({ path, isFolder }) => !isFolder && /\.(csv|tsv|tab)$/i.test(path),
  async read(path, flags) {
    const source = await open(path);
    const table = await readTable(source, await readHeader(source));
    const { facts, notes } = deriveFacts(table, flags);
    return rowsOf(path, table, facts, notes, source.file);
  },
  async readAgain(path, known) {
    const facts = known as TableFacts;
    const source = await open(path);
    const header = await readHeader(source);
    const table = await readTable(source, header, kindsOf(facts, header));
    return rowsOf(path, table, facts, [], source.file);
  },
};

async function open(
  path: string,
): Promise<{ readonly name: string; readonly text: string; readonly file: DataFile }> {
  const bytes = await readFile(path).catch(() => {
    throw new UsageError(`${path} cannot be read`, "check its permissions");
  });
  const print = { bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") };
  const file: DataFile = { name: basename(path), packed: print, unpacked: print, compression: "none" };
  return { name: path, text: textOf(path, bytes), file };
}

function rowsOf(
  path: string,
  table: Table,
  facts: TableFacts,
  notes: readonly string[],
  file: DataFile,
): OwnRows {
  const { features, target } = facts;
  return {
    dataset: tableRows(basename(path), table, facts),
    featureShape: [transformedWidth(features)],
    recipe: { ...tableRecipe(table.size), validation: 0.1 },
    transform: tableTransform(features),
    target,
    facts,
    notes,
    files: [file],
  };
}
