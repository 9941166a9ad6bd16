/** Hands one event at a time to a loop, which takes the next when it has done with the one before. */
export class Follower<T> {
  #asked: ((result: IteratorResult<T, undefined>) => void) | undefined;
  #refuse: ((error: unknown) => void) | undefined;
  #taken: (() => void) | undefined;
  #waiting: { readonly value: T } | undefined;
  #end: { readonly error?: unknown; readonly failed: boolean } | undefined;

  give(value: T): Promise<void> | undefined {
    if (this.#end !== undefined) {
      return undefined;
    }
    if (this.#asked !== undefined) {
      this.#asked({ done: false, value });
      this.#asked = undefined;
    } else {
      this.#waiting = { value };
    }
    return new Promise((resolve) => {
      this.#taken = resolve;
    });
  }

  next(): Promise<IteratorResult<T, undefined>> {
    if (this.#waiting !== undefined) {
      const { value } = this.#waiting;
      this.#waiting = undefined;
      return Promise.resolve({ done: false, value });
    }
    this.#taken?.();
    this.#taken = undefined;
    if (this.#end !== undefined) {
      const { failed, error } = this.#end;
      return failed ? Promise.reject(asError(error)) : Promise.resolve({ done: true, value: undefined });
    }
    return new Promise((resolve, reject) => {
      this.#asked = resolve;
      this.#refuse = reject;
    });
  }

  end(): void {
    this.#end ??= { failed: false };
    this.#asked?.({ done: true, value: undefined });
    this.#taken?.();
  }

  fail(error: unknown): void {
    this.#end ??= { failed: true, error };
    this.#refuse?.(error);
    this.#taken?.();
  }
}

function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}
