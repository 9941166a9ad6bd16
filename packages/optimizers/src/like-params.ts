/**
 * Stands, in the type of a state, for a tree like the parameters: `Optimizer<{ step: number; velocity: LikeParams }>`.
 * It exists for the compiler only; no value has this type.
 */
export interface LikeParams {
  readonly likeParams: never;
}
