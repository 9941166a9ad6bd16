import type { ColumnKind } from "@gradkit/datasets";
import type { TableFacts } from "./table-facts.ts";
import type { TableHeader } from "./table-source.ts";

/** What the columns of another table are to be read as, those of them that it has. */
export function kindsOf(
  { features }: Pick<TableFacts, "features">,
  { names }: TableHeader,
): Readonly<Record<string, ColumnKind>> {
  const known = features.filter(({ name }) => names.includes(name));
  return Object.fromEntries(
    known.map(({ name, categories }) => [name, categories === undefined ? "number" : "category"]),
  );
}
