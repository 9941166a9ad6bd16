// Read by TypeScript and by AssemblyScript alike, so that both mean the same number by a name.

/** Functions of one number; members are named as the kernels of tensor operations are. */
export enum UnaryOp {
  neg,
  abs,
  sqrt,
  square,
  reciprocal,
  relu,
  floor,
  ceil,
  trunc,
  round,
  sign,
  rsqrt,
  /** From here on, functions take dozens of instructions. */
  exp,
  log,
  tanh,
  sigmoid,
  softplus,
  /** From here on, float32 is computed in float64 as well. */
  expm1,
  log1p,
  erf,
  sin,
  cos,
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
  /** Of float32 only. */
  pow,
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

/** Added to a fold: its results are written as float64, whatever the elements are. */
export enum FoldFlag {
  wide = 4,
}
