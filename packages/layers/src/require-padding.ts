/** Throws unless all widths of padding are whole numbers of at least 0. */
export function requirePadding(layer: string, widths: readonly number[]): void {
  if (widths.some((width) => !Number.isInteger(width) || width < 0)) {
    throw new RangeError(
      `${layer}: widths must be whole numbers of at least 0, but are [${widths.join(", ")}].`,
    );
  }
}
