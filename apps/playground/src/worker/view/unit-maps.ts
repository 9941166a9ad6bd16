/**
 * Pictures of all units: what each gives on a grid, as -127 to 127 of the largest it gives there.
 *
 * @param outputs For each layer, one row for each point of the grid.
 */
export function unitMaps(
  outputs: readonly Float32Array[],
  widths: readonly number[],
  points: number,
): Int8Array {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const maps = new Int8Array(total * points);
  let unit = 0;
  outputs.forEach((values, layer) => {
    const width = widths[layer] ?? 0;
    for (let column = 0; column < width; column++, unit++) {
      let largest = 0;
      for (let i = column; i < values.length; i += width) {
        largest = Math.max(largest, Math.abs(values[i] ?? 0));
      }
      const scale = largest > 0 ? 127 / largest : 0;
      for (let point = 0; point < points; point++) {
        maps[unit * points + point] = Math.round((values[point * width + column] ?? 0) * scale);
      }
    }
  });
  return maps;
}
