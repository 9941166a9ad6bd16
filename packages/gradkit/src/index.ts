/**
 * Every tensor operation, also those whose name a layer has here: `ops.relu(x)` computes, `relu()` is a layer.
 *
 * @example
 * import { ops, tensor } from "gradkit";
 * console.log(ops.relu(tensor([-1, 2])).toArray()); // [ 0, 2 ]
 */
export * as ops from "@gradkit/tensor";

export {
  arange,
  checkpoint,
  currentBackend,
  customGradient,
  detectAnomalies,
  fromData,
  full,
  grad,
  keep,
  noGrad,
  ones,
  replayed,
  scope,
  stopGradient,
  Tensor,
  tensor,
  useBackend,
  valueAndGrad,
  valueAndGradWithAux,
  zeros,
} from "@gradkit/tensor";
export type { DType, Shape, Tree } from "@gradkit/tensor";

// For `useBackend(wasmBackend({ arithmetic: "portable" }))` and the like.
export { wasmBackend } from "@gradkit/backend-wasm";

export * from "@gradkit/datasets";
export * from "@gradkit/layers";
export * from "@gradkit/losses";
export * from "@gradkit/metrics";
export * from "@gradkit/training";
/**
 * Everything that optimizes, also what has the name of something else here: `constant` is an initializer, `linear` a data
 * set, `optimizers.constant` and `optimizers.linear` are schedules.
 *
 * @example
 * import { adam, optimizers } from "gradkit";
 * const optimizer = adam(optimizers.linear(0.1, { steps: 100, final: 0 }));
 * console.log(optimizer.learningRate(50)); // 0.05
 */
export * as optimizers from "@gradkit/optimizers";
export {
  accumulate,
  adaBelief,
  adadelta,
  adafactor,
  adagrad,
  adam,
  adamW,
  adamax,
  chain,
  clipByGlobalNorm,
  clipByNorm,
  clipByValue,
  cosine,
  cosineRestarts,
  decoupledWeightDecay,
  ema,
  exponential,
  exponentialWarmup,
  freeze,
  globalNorm,
  gradientNoise,
  grouped,
  inverseTime,
  isMatrix,
  join,
  lamb,
  lars,
  lbfgs,
  linearWarmup,
  lion,
  lookahead,
  multiStep,
  muon,
  nadam,
  oneCycle,
  optimizerFrom,
  piecewise,
  polynomial,
  radam,
  reduceOnPlateau,
  rmsprop,
  sam,
  scheduleFreeAdamW,
  sgd,
  step,
  swa,
  weightDecay,
} from "@gradkit/optimizers";
export type {
  AccumulateState,
  AdaBeliefOptions,
  AdadeltaOptions,
  AdafactorOptions,
  AdagradOptions,
  AdamOptions,
  AdamState,
  AdamWOptions,
  AdamaxOptions,
  ChainState,
  ClosureOptimizer,
  CosineOptions,
  CosineRestartsOptions,
  EmaOptions,
  EmaState,
  ExponentialOptions,
  ExponentialWarmupOptions,
  FreezeState,
  GradientNoiseOptions,
  Group,
  GroupedState,
  Hyper,
  InverseTimeOptions,
  JoinOptions,
  LambOptions,
  LarsOptions,
  LbfgsOptions,
  LbfgsState,
  LikeParams,
  LinearOptions,
  LinearWarmupOptions,
  LionOptions,
  LookaheadOptions,
  LookaheadState,
  Moment,
  MultiStepOptions,
  MuonOptions,
  MuonState,
  NadamOptions,
  NamedTensors,
  NormalSource,
  OneCycleOptions,
  Optimizer,
  OptimizerState,
  ParamFilter,
  PiecewiseOptions,
  Plateau,
  PlateauState,
  PolynomialOptions,
  RadamOptions,
  ReduceOnPlateauOptions,
  RmspropOptions,
  RmspropState,
  Rule,
  SamOptions,
  SamState,
  Schedule,
  ScheduleFreeAdamWOptions,
  ScheduleFreeState,
  SgdOptions,
  Slope,
  SlotState,
  StateFor,
  StatesOf,
  StepOptions,
  SwaOptions,
  SwaState,
  WeightDecayOptions,
} from "@gradkit/optimizers";
export { randomState, rng } from "@gradkit/random";
export type { Generator, RandomState } from "@gradkit/random";
