/** A function of one number, applied to every element; engines may replace it by name with a faster one. */
export interface UnaryKernel {
  readonly name: string;
  readonly apply: (x: number) => number;
}

/** A function of two numbers, applied element by element with broadcasting. */
export interface BinaryKernel {
  readonly name: string;
  readonly apply: (a: number, b: number) => number;
}

/** A fold over axes: `step(...step(step(initial, x0), x1)..., xn)`, accumulated in float64. */
export interface ReduceKernel {
  readonly name: string;
  readonly initial: number;
  readonly step: (accumulated: number, x: number) => number;
}

/**
 * Any other computation on views. `reference` is the definition in plain TypeScript, correct for every stride;
 * an engine may have a faster one under the same name.
 */
export interface Kernel<Arguments> {
  readonly name: string;
  readonly reference: (args: Arguments) => void;
}
