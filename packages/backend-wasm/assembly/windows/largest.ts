import { countInside, firstInside } from "./inside";

/** A window over one place: where the part of it that lies in the image starts, and how it goes on. */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
function largestScalar<T>(
  images: usize, first: i32, rowCount: i32, rowStep: i32, count: i32, step: i32,
): i32 {
  let position = first;
  let best = load<T>(images + (<usize>first * sizeof<T>()));
  for (; rowCount > 0; rowCount--) {
    let at = first;
    for (let left = count; left > 0; left--) {
      const value = load<T>(images + (<usize>at * sizeof<T>()));
      const better = i32(!(best >= value)) & i32(best === best); // Also where the value is the first NaN.
      position = better ? at : position;
      best = better ? value : best;
      at += step;
    }
    first += rowStep;
  }
  return position;
}

/** The same for four neighbouring channels of float32. Kept out of line, so that it has the registers for itself. */
function largestVector(
  images: usize, first: i32, rowCount: i32, rowStep: i32, count: i32, step: i32,
): v128 {
  let positions = i32x4.add(i32x4.splat(first), i32x4(0, 1, 2, 3));
  let row = positions;
  let best = v128.load(images + (<usize>first << 2));
  for (; rowCount > 0; rowCount--) {
    let at = row;
    let source = images + (<usize>first << 2);
    for (let left = count; left > 0; left--) {
      const value = v128.load(source);
      const better = v128.andnot(f32x4.eq(best, best), f32x4.ge(best, value));
      positions = v128.bitselect(at, positions, better);
      best = v128.bitselect(value, best, better);
      at = i32x4.add(at, i32x4.splat(step));
      source += <isize>step << 2;
    }
    row = i32x4.add(row, i32x4.splat(rowStep));
    first += rowStep;
  }
  return positions;
}

/**
 * For each place of the window and channel the position of the first largest element in contiguous images, counted over
 * all images, of which `batch` are looked at from `firstImage` on; `positions` starts with theirs. NaN counts as the
 * largest and padding never counts; places that see nothing else are left as they are.
 */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
export function largest<T>(
  batch: i32, height: i32, width: i32, channels: i32, rows: i32, columns: i32, kernelRows: i32, kernelColumns: i32,
  strideY: i32, strideX: i32, dilationY: i32, dilationX: i32, paddingY: i32, paddingX: i32,
  images: usize, positions: usize, firstImage: i32,
): void {
  const step = dilationX * channels;
  const rowStep = dilationY * width * channels;
  for (let n = 0; n < batch; n++) {
    for (let i = 0; i < rows; i++) {
      const startY = i * strideY - paddingY;
      const skippedY = firstInside(startY, dilationY);
      const rowCount = countInside(startY, skippedY, kernelRows, dilationY, height);
      const firstRow = ((firstImage + n) * height + startY + skippedY * dilationY) * width;
      for (let j = 0; j < columns; j++) {
        const startX = j * strideX - paddingX;
        const skippedX = firstInside(startX, dilationX);
        const count = countInside(startX, skippedX, kernelColumns, dilationX, width);
        const end = positions + (<usize>channels << 2);
        if (rowCount > 0 && count > 0) {
          let first = (firstRow + startX + skippedX * dilationX) * channels;
          if (sizeof<T>() === 4 && channels >= 4) {
            while (positions < end) {
              v128.store(positions, largestVector(images, first, rowCount, rowStep, count, step));
              // The last vector may overlap the one before.
              const next = min(4, <i32>(end - positions - 16) >> 2);
              first += next > 0 ? next : 4;
              positions += next > 0 ? <usize>next << 2 : 16;
            }
          } else {
            for (; positions < end; positions += 4) {
              store<i32>(positions, largestScalar<T>(images, first, rowCount, rowStep, count, step));
              first++;
            }
          }
        }
        positions = end;
      }
    }
  }
}
