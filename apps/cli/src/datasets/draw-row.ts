/** An image as lines of half blocks, two rows of pixels in each: darker signs for larger values. */
export function drawRow(
  pixels: ArrayLike<number>,
  width: number,
  height: number,
  shades = " ░▒▓█",
): readonly string[] {
  const largest = Math.max(1e-9, ...Array.from(pixels));
  const shade = (x: number, y: number): number => (y < height ? (pixels[y * width + x] ?? 0) / largest : 0);
  return Array.from({ length: Math.ceil(height / 2) }, (_, line) =>
    Array.from({ length: width }, (_, x) => {
      const mean = (shade(x, 2 * line) + shade(x, 2 * line + 1)) / 2;
      return shades[Math.min(shades.length - 1, Math.round(mean * (shades.length - 1)))]!;
    }).join(""),
  );
}
