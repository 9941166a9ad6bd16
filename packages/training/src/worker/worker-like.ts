/** A worker, or the port to whoever started one: those of `node:worker_threads` and those of pages. */
export interface WorkerLike {
  postMessage(message: unknown): void;
}

/** What ports of Node have besides. */
interface NodePort {
  on(event: string, listen: (value: never) => void): unknown;
  off(event: string, listen: (value: never) => void): unknown;
}

/** What ports of pages have besides. */
interface PagePort {
  addEventListener(event: string, listen: (event: never) => void): void;
  removeEventListener(event: string, listen: (event: never) => void): void;
}

/**
 * Hears what a worker says, until the function that is returned is called.
 *
 * @throws TypeError when it is no worker.
 */
export function listen(
  worker: WorkerLike,
  onMessage: (message: unknown) => void,
  onFailure: (error: unknown) => void = () => undefined,
): () => void {
  if (isNode(worker)) {
    const onExit = (code: number): void => onFailure(new Error(`The worker ended with code ${code}.`));
    const listeners = { message: onMessage, error: onFailure, exit: onExit };
    const entries = Object.entries(listeners);
    entries.forEach(([event, hear]) => worker.on(event, hear));
    return () => entries.forEach(([event, hear]) => worker.off(event, hear));
  }
  if (!isPage(worker)) {
    throw new TypeError(
      "trainInWorker: what was given is no worker; it can be told things but not listened to.",
    );
  }
  const onEvent = ({ data }: { readonly data: unknown }): void => onMessage(data);
  const onError = ({ message, error }: { readonly message?: string; readonly error?: unknown }): void =>
    onFailure(
      error ?? new Error(`The worker could not be started or failed: ${message ?? "no reason given"}.`),
    );
  worker.addEventListener("message", onEvent);
  worker.addEventListener("error", onError);
  return () => {
    worker.removeEventListener("message", onEvent);
    worker.removeEventListener("error", onError);
  };
}

function isNode(worker: WorkerLike): worker is WorkerLike & NodePort {
  return "on" in worker && "off" in worker;
}

function isPage(worker: WorkerLike): worker is WorkerLike & PagePort {
  return "addEventListener" in worker;
}
