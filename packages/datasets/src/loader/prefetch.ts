/**
 * Reads ahead: asks for the next values while the caller is busy with the one before, so that reading files and training
 * overlap. Values come in order; an error comes where the value would have come. What is left is not read when the caller
 * stops early.
 *
 * Whoever reads ahead must not reuse the memory of a value for the next one, as {@link batches} do: they are made from
 * memory and gain nothing by it.
 *
 * @param source - whatever takes its time: {@link csvRows}, {@link streamBatches}, a generator of your own
 * @param ahead - how many values at most wait for the caller, a whole number of at least 1
 * @throws RangeError when `ahead` is not
 * @example
 * import { prefetch } from "@gradkit/datasets";
 * async function* slowly() {
 *   for (let i = 0; i < 3; i++) yield i;
 * }
 * for await (const value of prefetch(slowly(), 2)) console.log(value); // 0 1 2
 */
export async function* prefetch<T>(
  source: AsyncIterable<T> | Iterable<T>,
  ahead = 2,
): AsyncGenerator<T, void, undefined> {
  if (!Number.isInteger(ahead) || ahead < 1) {
    throw new RangeError(`prefetch: ahead is ${ahead}; it must be a whole number of at least 1.`);
  }
  const iterator =
    Symbol.asyncIterator in source ? source[Symbol.asyncIterator]() : source[Symbol.iterator]();
  const ask = (): Promise<IteratorResult<T>> => {
    // Asked in another turn, so that a source that fails at once does so where it is awaited.
    const asked = Promise.resolve().then(() => iterator.next());
    asked.catch(() => undefined);
    return asked;
  };
  const waiting: Promise<IteratorResult<T>>[] = [];
  try {
    for (;;) {
      while (waiting.length <= ahead) {
        waiting.push(ask());
      }
      const { done, value } = (await waiting.shift()!) as IteratorResult<T, undefined>;
      if (done) {
        return;
      }
      yield value;
    }
  } finally {
    await Promise.allSettled(waiting);
    await iterator.return?.();
  }
}
