import type { Answer, Command, Frame, Message, Status } from "./protocol.ts";
import { requestClient, type RequestClient } from "./request-client.ts";

/** Who hears of what the worker does by itself. */
export interface Listener {
  frame(frame: Frame): void;
  status(status: Status): void;
  /** The worker is gone, or an error reached its top. */
  crashed(reason: string): void;
}

/** The page's end of the worker. */
export type WorkerClient = RequestClient<Command, Answer>;

type News = Extract<Message, { readonly kind: "frame" | "status" }>;

/** Speaks with a worker that obeys the commands of the protocol. */
export function workerClient(worker: Worker, listener: Listener): WorkerClient {
  return requestClient<Command, Answer, News>(
    worker,
    { kind: "ping" },
    {
      news(news): void {
        if (news.kind === "frame") {
          listener.frame(news.frame);
        } else {
          listener.status(news.status);
        }
      },
      crashed: (reason) => listener.crashed(reason),
    },
  );
}
