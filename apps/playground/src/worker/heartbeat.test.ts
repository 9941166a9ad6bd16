import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { heartbeat } from "./heartbeat.ts";

describe("heartbeat", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test("says once that somebody is gone who no longer answers, within three seconds", async () => {
    const lost = vi.fn();
    heartbeat(() => new Promise(() => undefined), lost);
    await vi.advanceTimersByTimeAsync(2000);
    expect(lost).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1000);
    expect(lost).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(lost).toHaveBeenCalledTimes(1);
  });

  test("is patient with answers that are late, and with refusals", async () => {
    const lost = vi.fn();
    let asked = 0;
    const { stop } = heartbeat(
      () =>
        new Promise((resolve, reject) => {
          asked++;
          setTimeout(asked % 2 === 0 ? resolve : reject, 1800);
        }),
      lost,
    );
    await vi.advanceTimersByTimeAsync(30_000);
    stop();
    expect(asked).toBeGreaterThan(10);
    expect(lost).not.toHaveBeenCalled();
  });

  test("takes whatever else is heard for a sign of life", async () => {
    const lost = vi.fn();
    const { heard } = heartbeat(() => new Promise(() => undefined), lost);
    const news = setInterval(heard, 2000);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(lost).not.toHaveBeenCalled();
    clearInterval(news);
    await vi.advanceTimersByTimeAsync(3000);
    expect(lost).toHaveBeenCalledTimes(1);
  });
});
