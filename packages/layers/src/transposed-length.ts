/** How a transposed convolution spreads along one axis. */
export interface TransposedMoves {
  readonly stride: number;
  readonly padding: number;
  readonly outputPadding: number;
  readonly dilation: number;
}

/**
 * The length of what a transposed convolution makes of `length` places.
 *
 * @throws RangeError when nothing is left.
 */
export function transposedLength(
  layer: string,
  length: number,
  kernel: number,
  moves: TransposedMoves,
): number {
  const { stride, padding, outputPadding, dilation } = moves;
  const made = (length - 1) * stride - 2 * padding + dilation * (kernel - 1) + outputPadding + 1;
  if (made < 1) {
    throw new RangeError(
      `${layer}: a length of ${length} leaves nothing with kernel ${kernel}, stride ${stride} and padding ${padding}. ` +
        `Use less padding.`,
    );
  }
  return made;
}
