/** A column of a table. */
export interface Column {
  readonly title: string;
  readonly width: number;
  readonly align: "left" | "right";
  /** Left out when the table is wider than the terminal; the highest number goes first, 0 stays. */
  readonly rank?: number;
}

const gap = "  ";

/** The columns that fit into a width. */
export function fitColumns<C extends Column>(columns: readonly C[], width: number): readonly C[] {
  const total = columns.reduce((sum, column) => sum + column.width, 0) + gap.length * (columns.length - 1);
  const last = Math.max(0, ...columns.map(({ rank = 0 }) => rank));
  if (total <= width || last === 0) {
    return columns;
  }
  return fitColumns(
    columns.filter(({ rank = 0 }) => rank !== last),
    width,
  );
}

/** One row of a table, a text for each column. */
export function tableRow(columns: readonly Column[], texts: readonly string[]): string {
  const cells = columns.map(({ width, align }, i) => {
    const text = texts[i] ?? "";
    return align === "left" ? text.padEnd(width) : text.padStart(width);
  });
  return cells.join(gap).trimEnd();
}
