import { heartbeat } from "./heartbeat.ts";
import type { Answer, Command, Frame, Message, Request, Status } from "./protocol.ts";

/** Who hears of what the worker does by itself. */
export interface Listener {
  frame(frame: Frame): void;
  status(status: Status): void;
  /** The worker is gone, or an error reached its top. */
  crashed(reason: string): void;
}

/** The page's end of the worker. */
export interface WorkerClient {
  /** Sends a command; settles with its answer. */
  send(command: Command): Promise<Answer>;
  /** Ends the worker at once. */
  close(): void;
}

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

/** Speaks with a worker that obeys the commands of the protocol. */
export function workerClient(worker: Worker, listener: Listener): WorkerClient {
  const waiting = new Map<number, Waiting>();
  let count = 0;
  let stopAsking: (() => void) | undefined;
  worker.addEventListener("message", ({ data }: MessageEvent<Message>) => hear(data));
  worker.addEventListener("error", (event) => {
    event.preventDefault();
    fail(event.message === "" ? "The worker could not be started." : event.message);
  });

  function hear(message: Message): void {
    switch (message.kind) {
      case "frame":
        listener.frame(message.frame);
        return;
      case "status":
        listener.status(message.status);
        return;
      case "answer":
        waiting.get(message.id)?.resolve(message.answer);
        waiting.delete(message.id);
        // Until it has answered once it may still be on its way.
        stopAsking ??= heartbeat(
          () => send({ kind: "ping" }),
          () => fail("It no longer answers."),
        );
        return;
      case "failure":
        waiting.get(message.id)?.reject(new Error(message.error));
        waiting.delete(message.id);
    }
  }

  function send(command: Command): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const request: Request = { id: ++count, command };
      waiting.set(request.id, { resolve, reject });
      worker.postMessage(request);
    });
  }

  function fail(reason: string): void {
    stopAsking?.();
    for (const { reject } of waiting.values()) {
      reject(new Error(reason));
    }
    waiting.clear();
    listener.crashed(reason);
  }

  return {
    send,
    close(): void {
      stopAsking?.();
      worker.terminate();
    },
  };
}
