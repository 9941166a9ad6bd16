/** Numbers as a line of blocks, the lowest value the lowest block; blank where there is no number. */
export function sparkLine(values: readonly number[], width: number, blocks = "▁▂▃▄▅▆▇█"): string {
  const shown = thinned(values, width);
  const finite = shown.filter(Number.isFinite);
  const [low, high] = [Math.min(...finite), Math.max(...finite)];
  return shown
    .map((value) => {
      if (!Number.isFinite(value)) {
        return " ";
      }
      const share = high === low ? 0 : (value - low) / (high - low);
      return blocks[Math.min(blocks.length - 1, Math.floor(share * blocks.length))]!;
    })
    .join("");
}

/** At most so many values, each the mean of those it stands for. */
function thinned(values: readonly number[], width: number): readonly number[] {
  const count = Math.min(width, values.length);
  return Array.from({ length: count }, (_, i) => {
    const some = values.slice(
      Math.floor((i * values.length) / count),
      Math.floor(((i + 1) * values.length) / count),
    );
    return some.reduce((sum, value) => sum + value, 0) / some.length;
  });
}
