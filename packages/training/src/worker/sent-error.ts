import { CheckpointError } from "../checkpoint/checkpoint-error.ts";
import { DivergenceError, type Divergence } from "../loop/divergence-error.ts";

/** An error on its way between threads. */
export interface SentError {
  readonly name: string;
  readonly message: string;
  readonly stack: string | undefined;
  readonly divergence?: Divergence;
  readonly problems?: readonly string[];
}

/** What is told of an error. */
export function sendError(thrown: unknown): SentError {
  const { name, message, stack } = thrown instanceof Error ? thrown : new Error(String(thrown));
  const told = { name, message, stack };
  if (thrown instanceof DivergenceError) {
    return { ...told, divergence: fieldsOf(thrown) };
  }
  return thrown instanceof CheckpointError ? { ...told, problems: thrown.problems } : told;
}

/** The error again, of its own class where that is one of ours. */
export function receiveError({ name, message, stack, divergence, problems }: SentError): Error {
  const error =
    divergence !== undefined
      ? new DivergenceError(divergence)
      : problems !== undefined
        ? new CheckpointError(message, problems)
        : new Error(message);
  if (error.name !== name) {
    Object.defineProperty(error, "name", { value: name });
  }
  Object.defineProperty(error, "message", { value: message });
  return Object.defineProperty(error, "stack", { value: stack });
}

function fieldsOf(error: DivergenceError): Divergence {
  const { epoch, step, loss, learningRate, gradientNorm, place, operation } = error;
  return { epoch, step, loss, learningRate, gradientNorm, place, operation };
}
