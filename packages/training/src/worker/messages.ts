import type {
  EndReason,
  EpochRecord,
  StepProgress,
  TrainingEvent,
  TrainingWarning,
} from "../fit/training-event.ts";
import type { Metrics, Scores } from "../loop/tally.ts";
import type { SentError } from "./sent-error.ts";
import type { SentTree } from "./sent-tree.ts";

/** What is said to a worker that trains. */
export type Order =
  | { readonly gradkit: "start"; readonly input: unknown; readonly stepInterval: number }
  | { readonly gradkit: "pause" | "resume" | "stop" };

/** An event as it travels: scores are numbers by then. */
export type SentEvent<M extends Metrics> =
  | Exclude<TrainingEvent<M>, { readonly kind: "step" }>
  | {
      readonly kind: "step";
      readonly progress: Omit<StepProgress<M>, "scores"> & { readonly scores: Scores<M> };
    };

/** What a finished run came to. */
export interface SentRun<M extends Metrics> {
  readonly params: SentTree;
  readonly buffers: SentTree;
  readonly history: readonly EpochRecord<M>[];
  readonly best: EpochRecord<M> | undefined;
  readonly reason: EndReason;
  readonly warnings: readonly TrainingWarning[];
}

/** What a worker that trains says. */
export type News<M extends Metrics> =
  | { readonly gradkit: "event"; readonly event: SentEvent<M> }
  | { readonly gradkit: "done"; readonly run: SentRun<M> }
  | { readonly gradkit: "failed"; readonly error: SentError };

/** Whether a message is one of these and not of somebody else who uses the same worker. */
export function isOurs(message: unknown): message is { readonly gradkit: string } {
  return typeof message === "object" && message !== null && "gradkit" in message;
}
