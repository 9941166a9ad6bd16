import { heartbeat, type Heartbeat } from "./heartbeat.ts";

/** How a worker answers a request; whatever else it says is news. */
export type Reply<Answer> =
  | { readonly kind: "answer"; readonly id: number; readonly answer: Answer }
  | { readonly kind: "failure"; readonly id: number; readonly error: string };

/** The page's end of a worker. */
export interface RequestClient<Command, Answer> {
  /** Sends a command; settles with its answer. */
  send(command: Command): Promise<Answer>;
  /** Ends the worker at once. */
  close(): void;
}

/** Who hears of what a worker does by itself. */
export interface NewsListener<News> {
  news(news: News): void;
  /** The worker is gone, or an error reached its top. */
  crashed(reason: string): void;
  /** Whether it is at work that it cannot leave to answer. */
  isBusy?(): boolean;
}

interface Waiting<Answer> {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Speaks with a worker that answers `{ id, command }` with a reply of the same number.
 *
 * @param ping A command that does nothing but bring an answer.
 */
export function requestClient<Command, Answer, News extends { readonly kind: string }>(
  worker: Worker,
  ping: Command,
  listener: NewsListener<News>,
): RequestClient<Command, Answer> {
  const waiting = new Map<number, Waiting<Answer>>();
  let count = 0;
  let asking: Heartbeat | undefined;
  worker.addEventListener("message", ({ data }: MessageEvent<Reply<Answer> | News>) => {
    asking?.heard();
    if (isReply(data)) {
      settle(data);
    } else {
      listener.news(data);
    }
  });
  worker.addEventListener("error", (event) => {
    event.preventDefault();
    fail(event.message === "" ? "The worker could not be started." : event.message);
  });

  function settle(reply: Reply<Answer>): void {
    const asked = waiting.get(reply.id);
    waiting.delete(reply.id);
    if (reply.kind === "failure") {
      asked?.reject(new Error(reply.error));
      return;
    }
    asked?.resolve(reply.answer);
    // Until it has answered once it may still be on its way.
    asking ??= heartbeat(
      (): Promise<unknown> => (listener.isBusy?.() === true ? Promise.resolve() : send(ping)),
      () => fail("It no longer answers."),
    );
  }

  function send(command: Command): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const id = ++count;
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, command });
    });
  }

  function fail(reason: string): void {
    asking?.stop();
    for (const { reject } of waiting.values()) {
      reject(new Error(reason));
    }
    waiting.clear();
    listener.crashed(reason);
  }

  return {
    send,
    close(): void {
      asking?.stop();
      worker.terminate();
    },
  };
}

function isReply<Answer>(message: Reply<Answer> | { readonly kind: string }): message is Reply<Answer> {
  return message.kind === "answer" || message.kind === "failure";
}
