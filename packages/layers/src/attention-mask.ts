import { fromData, reshape, where, type Tensor } from "@gradkit/tensor";

/** Low enough to vanish in a softmax beside anything else, and finite so that a row of nothing else stays finite. */
const hidden = -1e30;

/** Scores `[batch, heads, queries, keys]` with those hidden that a mask or the order of time forbids. */
export function attentionMask(scores: Tensor, mask: Tensor | undefined, causal: boolean): Tensor {
  const [batch, , queries, keys] = scores.shape as [number, number, number, number];
  const seen = mask === undefined ? scores : where(withHeads(mask, batch, queries, keys), scores, hidden);
  return causal ? where(pastOnly(queries, keys), seen, hidden) : seen;
}

function withHeads(mask: Tensor, batch: number, queries: number, keys: number): Tensor {
  const wanted = mask.rank === 2 ? [batch, keys] : [batch, queries, keys];
  if (mask.shape.join() !== wanted.join()) {
    throw new RangeError(
      `multiHeadAttention: the mask must be [batch, keys] or [batch, queries, keys], here [${batch}, ${keys}] or ` +
        `[${batch}, ${queries}, ${keys}], but has shape [${mask.shape.join(", ")}].`,
    );
  }
  return reshape(mask, mask.rank === 2 ? [batch, 1, 1, keys] : [batch, 1, queries, keys]);
}

/** 1 on and below the diagonal. */
function pastOnly(queries: number, keys: number): Tensor {
  const values = new Uint8Array(queries * keys);
  for (let row = 0; row < queries; row++) {
    values.fill(1, row * keys, row * keys + Math.min(row + 1, keys));
  }
  return fromData(values, [queries, keys], "bool");
}
