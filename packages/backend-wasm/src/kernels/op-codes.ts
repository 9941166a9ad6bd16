// Read by TypeScript and by AssemblyScript alike, so that both mean the same number by a name.

/** Functions of one number; members are named as the kernels of tensor operations are. */
export enum UnaryOp {
  neg,
  abs,
  sqrt,
  square,
  reciprocal,
  relu,
  /** From here on, only float32 has a SIMD kernel. */
  exp,
  log,
  tanh,
  sigmoid,
  softplus,
}

/** Functions of two numbers of the same type. */
export enum BinaryOp {
  add,
  sub,
  mul,
  div,
  maximum,
  minimum,
  reluGradient,
  tanhGradient,
  sigmoidGradient,
}

/** Comparisons: two numbers to a byte of 0 or 1. */
export enum CompareOp {
  equal,
  notEqual,
  less,
  lessEqual,
  greater,
  greaterEqual,
}

/** Folds of many numbers into one. */
export enum ReduceOp {
  sum,
  max,
  min,
}
