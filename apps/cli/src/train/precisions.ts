/** The element types of weights and batches, by name. */
export const precisions = ["float32", "float64"] as const;

export type Precision = (typeof precisions)[number];
