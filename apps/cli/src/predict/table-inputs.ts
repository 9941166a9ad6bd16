import { readCsv, DataFormatError, type Table } from "@gradkit/datasets";
import { kindsOf } from "../data/own/table/kinds-of.ts";
import type { TableFacts } from "../data/own/table/table-facts.ts";
import { featureRows } from "../data/own/table/table-rows.ts";
import { readHeader, readTable, type TableSource } from "../data/own/table/table-source.ts";
import { UsageError } from "../failures/usage-error.ts";
import type { InputRow } from "./input-row.ts";

/**
 * The rows of a table as a model was trained on them: its columns by their names where the first line has names, else all
 * that were learnt from in their order.
 *
 * @param label - what rows are called, before the number of their line
 * @throws UsageError with line and column
 */
export async function tableInputs(
  source: TableSource,
  label: string,
  { features }: TableFacts,
): Promise<readonly InputRow[]> {
  const header = await readHeader(source);
  const names = features.map(({ name }) => name);
  const hasNames = names.some((name) => header.names.includes(name));
  const table = hasNames
    ? await readTable(source, header, kindsOf({ features }, header))
    : await withoutNames(source, names, header.delimiter, kindsOf({ features }, { ...header, names }));
  const values = featureRows(table, features);
  return Array.from({ length: table.size }, (_, row) => ({
    name: `${label} ${table.lines?.[row] ?? row + 1}`,
    values: values.subarray(row * names.length, (row + 1) * names.length),
  }));
}

async function withoutNames(
  { name, text }: TableSource,
  names: readonly string[],
  delimiter: string,
  kinds: ReturnType<typeof kindsOf>,
): Promise<Table> {
  try {
    return await readCsv(text, { file: name, delimiter, header: names, kinds });
  } catch (error) {
    throw error instanceof DataFormatError
      ? new UsageError(
          `${name} cannot be read: expected ${error.expected}, found ${error.found}`,
          `give ${names.join(", ")} in this order, or a first line with these names`,
        )
      : error;
  }
}
