import type { Tree } from "@gradkit/tensor";
import type { RunningTraining } from "../fit/training.ts";
import type { Run } from "../fit/run.ts";
import type { TrainingEvent } from "../fit/training-event.ts";
import type { Metrics } from "../loop/tally.ts";
import { isOurs, type News, type Order, type SentEvent } from "./messages.ts";
import { ownPort } from "./own-port.ts";
import { sendError } from "./sent-error.ts";
import { sendTree } from "./sent-tree.ts";
import { listen } from "./worker-like.ts";

/**
 * Makes the module it is called in a worker that trains when {@link trainInWorker} tells it to, with the same numbers as
 * without a worker. Call it once, at the top of the module; models, data and options are made in the worker.
 *
 * @param start Begins the training; is given the input of `trainInWorker`.
 * @example
 * import { spiral } from "@gradkit/datasets";
 * import { dense, relu, sequential } from "@gradkit/layers";
 * import { crossEntropy } from "@gradkit/losses";
 * import { adam } from "@gradkit/optimizers";
 * import { fit, serveTraining } from "@gradkit/training";
 * // spiral.worker.ts
 * const model = sequential(dense(2, 32), relu(), dense(32, 3));
 * const serve = () =>
 *   serveTraining(({ rate }: { rate: number }) =>
 *     fit(model, spiral(), { loss: crossEntropy, optimizer: adam(rate), epochs: 100 }),
 *   );
 * console.log(typeof serve); // function
 */
export function serveTraining<P extends Tree, M extends Metrics>(
  start: (input: never) => RunningTraining<Run<P, M>, M> | Promise<RunningTraining<Run<P, M>, M>>,
): void {
  void ownPort().then((port) => {
    let training: RunningTraining<Run<P, M>, M> | undefined;
    const early: ("pause" | "resume" | "stop")[] = [];
    const say = (news: News<M>): void => port.postMessage(news);

    async function run(input: never, stepInterval: number): Promise<void> {
      try {
        // An async function would wait for the end of what it returns.
        const [made] = await wrapped(start(input));
        training = made;
        early.forEach((order) => made[order]());
        let last = -Infinity;
        for await (const event of made) {
          if (event.kind !== "step") {
            say({ gradkit: "event", event: plain(event) });
          } else if (performance.now() - last >= stepInterval) {
            last = performance.now();
            say({ gradkit: "event", event: plain(event) });
          }
        }
        const { params, buffers, history, best, reason, warnings } = await made;
        const trees = { params: sendTree(params), buffers: sendTree(buffers) };
        say({ gradkit: "done", run: { ...trees, history, best, reason, warnings } });
      } catch (error) {
        say({ gradkit: "failed", error: sendError(error) });
      }
    }

    listen(port, (message) => {
      if (!isOurs(message)) {
        return;
      }
      const order = message as Order;
      if (order.gradkit === "start") {
        void run(order.input as never, order.stepInterval);
      } else if (training === undefined) {
        early.push(order.gradkit);
      } else {
        training[order.gradkit]();
      }
    });
  });
}

/** A thenable in a list is not waited for. */
async function wrapped<T>(begun: T | Promise<T>): Promise<readonly [T]> {
  return begun instanceof Promise && !(Symbol.asyncIterator in begun) ? [await begun] : [begun as T];
}

function plain<M extends Metrics>(event: TrainingEvent<M>): SentEvent<M> {
  if (event.kind !== "step") {
    return event;
  }
  return { kind: "step", progress: { ...event.progress, scores: event.progress.scores() } };
}
