import { fromData, takeFlat, type Tensor } from "@gradkit/tensor";

/** What stands at the class of each row: shape `[..., classes]` becomes `[...]`. */
export function pickClasses(rows: Tensor, indices: Tensor): Tensor {
  const classes = rows.shape[rows.rank - 1] ?? 0;
  const at = Int32Array.from(indices.data(), (index, row) => row * classes + index);
  return takeFlat(rows, fromData(at, indices.shape));
}
