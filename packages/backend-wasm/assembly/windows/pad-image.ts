/** Copies the part of an image that windows see to `extentY` rows of `extentX` pixels, with zeros for what lies in the padding. */
export function padImage<T>(
  height: i32, width: i32, channels: i32, paddingY: i32, paddingX: i32, extentY: i32, extentX: i32,
  image: usize, target: usize,
): void {
  const pixel = <usize>channels * sizeof<T>();
  const left = <usize>min(paddingX, extentX) * pixel;
  const inside = <usize>max(0, min(width, extentX - paddingX)) * pixel;
  const right = <usize>extentX * pixel - left - inside;
  for (let y = 0; y < extentY; y++) {
    const row = y - paddingY;
    if (row < 0 || row >= height) {
      memory.fill(target, 0, <usize>extentX * pixel);
    } else {
      memory.fill(target, 0, left);
      memory.copy(target + left, image + <usize>(row * width) * pixel, inside);
      memory.fill(target + left + inside, 0, right);
    }
    target += <usize>extentX * pixel;
  }
}
