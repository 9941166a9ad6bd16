/**
 * Copies 4 lanes (rows of A, or columns of B) of `k` elements into a panel: for each step, the 4 lanes side by
 * side, `targetStep` bytes apart. Lanes beyond `lanes` become zero. The strides of the source count bytes.
 */
export function packLanes<T>(
  source: usize, lanes: i32, laneStride: isize, stepStride: isize, k: i32, target: usize, targetStep: usize,
): void {
  if (lanes < 4) {
    packScalars<T>(source, lanes, laneStride, stepStride, k, target, targetStep);
  } else if (laneStride === sizeof<T>()) {
    for (; k > 0; k--) {
      v128.store(target, v128.load(source));
      if (sizeof<T>() === 8) v128.store(target, v128.load(source, 16), 16);
      source += stepStride;
      target += targetStep;
    }
  } else if (stepStride === sizeof<T>()) {
    const steps = k & ~3;
    for (let end = source + (<usize>steps * sizeof<T>()); source < end; ) {
      packSquare<T>(source, laneStride, target, targetStep);
      source += 4 * sizeof<T>();
      target += 4 * targetStep;
    }
    packScalars<T>(source, 4, laneStride, stepStride, k - steps, target, targetStep);
  } else {
    packScalars<T>(source, 4, laneStride, stepStride, k, target, targetStep);
  }
}

/** Any strides, element by element. */
function packScalars<T>(
  source: usize, lanes: i32, laneStride: isize, stepStride: isize, k: i32, target: usize, targetStep: usize,
): void {
  for (; k > 0; k--) {
    let from = source;
    for (let lane = 0; lane < 4; lane++) {
      const at = target + (<usize>lane * sizeof<T>());
      if (lane < lanes) {
        store<T>(at, load<T>(from));
        from += laneStride;
      } else {
        store<T>(at, 0);
      }
    }
    source += stepStride;
    target += targetStep;
  }
}

/** Four lanes of four neighbouring elements, transposed in registers. */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
function packSquare<T>(source: usize, laneStride: isize, target: usize, targetStep: usize): void {
  const source1 = source + laneStride;
  const source2 = source1 + laneStride;
  const source3 = source2 + laneStride;
  const target1 = target + targetStep;
  const target2 = target1 + targetStep;
  const target3 = target2 + targetStep;
  if (sizeof<T>() === 4) {
    const r0 = v128.load(source);
    const r1 = v128.load(source1);
    const r2 = v128.load(source2);
    const r3 = v128.load(source3);
    const t0 = v128.shuffle<i32>(r0, r1, 0, 4, 1, 5);
    const t1 = v128.shuffle<i32>(r2, r3, 0, 4, 1, 5);
    const t2 = v128.shuffle<i32>(r0, r1, 2, 6, 3, 7);
    const t3 = v128.shuffle<i32>(r2, r3, 2, 6, 3, 7);
    v128.store(target, v128.shuffle<i64>(t0, t1, 0, 2));
    v128.store(target1, v128.shuffle<i64>(t0, t1, 1, 3));
    v128.store(target2, v128.shuffle<i64>(t2, t3, 0, 2));
    v128.store(target3, v128.shuffle<i64>(t2, t3, 1, 3));
  } else {
    packPairs(source, source1, target, target1);
    packPairs(source2, source3, target + 16, target1 + 16);
    packPairs(source + 16, source1 + 16, target2, target3);
    packPairs(source2 + 16, source3 + 16, target2 + 16, target3 + 16);
  }
}

/** Two lanes of two neighbouring float64, transposed. */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
function packPairs(source0: usize, source1: usize, target0: usize, target1: usize): void {
  const r0 = v128.load(source0);
  const r1 = v128.load(source1);
  v128.store(target0, v128.shuffle<i64>(r0, r1, 0, 2));
  v128.store(target1, v128.shuffle<i64>(r0, r1, 1, 3));
}
