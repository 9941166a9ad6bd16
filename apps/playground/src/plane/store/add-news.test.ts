import { describe, expect, test } from "vitest";
import type { EpochNews } from "../../worker/protocol.ts";
import { addNews } from "./add-news.ts";

const epochOf = (epoch: number): EpochNews => ({
  epoch,
  train: { loss: 1 / epoch, accuracy: 0.5 },
  test: null,
  learningRate: 0.1,
});
const epochs = (history: readonly EpochNews[]): readonly number[] => history.map(({ epoch }) => epoch);

describe("addNews", () => {
  test("puts new epochs behind the others", () => {
    expect(epochs(addNews([epochOf(1), epochOf(2)], [epochOf(3), epochOf(4)]))).toEqual([1, 2, 3, 4]);
  });

  test("drops epochs of an earlier try from the first new one on", () => {
    expect(epochs(addNews([1, 2, 3, 4, 5].map(epochOf), [epochOf(3)]))).toEqual([1, 2, 3]);
  });

  test("stays within bounds however long the run is, and keeps its first and its last epoch", () => {
    let history: readonly EpochNews[] = [];
    for (let epoch = 1; epoch <= 20_000; epoch += 10) {
      history = addNews(
        history,
        Array.from({ length: 10 }, (_, i) => epochOf(epoch + i)),
      );
    }
    expect(history.length).toBeLessThanOrEqual(4096);
    expect(history.length).toBeGreaterThan(2000);
    expect(history[0]?.epoch).toBe(1);
    expect(history.at(-1)?.epoch).toBe(20_000);
    expect(epochs(history)).toEqual([...epochs(history)].sort((a, b) => a - b));
  });
});
