import { signal } from "@preact/signals";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { CheckMessage, CheckRequest } from "./check-protocol.ts";
import { makeTypeCheck } from "./type-check.ts";

/** A worker that answers when it is told to. */
class SilentWorker extends EventTarget {
  readonly asked: CheckRequest[] = [];
  isEnded = false;
  onmessage: ((event: { readonly data: CheckMessage }) => void) | null = null;
  onerror: ((event: { readonly message: string; preventDefault(): void }) => void) | null = null;
  postMessage(request: CheckRequest): void {
    this.asked.push(request);
  }
  terminate(): void {
    this.isEnded = true;
  }
}

const problem = { start: 0, end: 1, text: "wrong", reason: "", details: "" };

function setUp() {
  const source = signal("first");
  const workers: SilentWorker[] = [];
  const check = makeTypeCheck(source, () => {
    const worker = new SilentWorker();
    workers.push(worker);
    return worker as unknown as Worker;
  });
  const answer = (id: number): void =>
    workers.at(-1)?.onmessage?.({ data: { kind: "checked", id, problems: [problem] } });
  return { source, workers, check, answer };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("nothing is loaded before it is begun; then the program is checked at once", () => {
  const { workers, check, answer, source } = setUp();
  source.value = "second";
  vi.runAllTimers();
  expect(workers).toEqual([]);
  check.begin();
  check.begin();
  expect(workers).toHaveLength(1);
  expect(workers[0]?.asked).toEqual([{ id: 1, source: "second" }]);
  expect(check.state.value.kind).toBe("loading");
  answer(1);
  expect(check.state.value.kind).toBe("checked");
  expect(check.problems.value).toEqual([problem]);
});

test("changes are checked when nobody writes any more, and answers for older programs are not heard", () => {
  const { workers, check, answer, source } = setUp();
  check.begin();
  answer(1);
  source.value = "x";
  source.value = "xy";
  expect(check.state.value.kind).toBe("checking");
  vi.advanceTimersByTime(299);
  expect(workers[0]?.asked).toHaveLength(1);
  vi.advanceTimersByTime(1);
  expect(workers[0]?.asked.at(-1)).toEqual({ id: 2, source: "xy" });
  source.value = "xyz";
  answer(2);
  expect(check.state.value.kind).toBe("checking");
  vi.runAllTimers();
  answer(2);
  expect(check.state.value.kind).toBe("checking");
  answer(3);
  expect(check.state.value.kind).toBe("checked");
});

test("it can be ended and begun again, also after the compiler could not be loaded", () => {
  const { workers, check, source } = setUp();
  check.begin();
  workers[0]?.onmessage?.({ data: { kind: "failed", text: "offline" } });
  expect(check.state.value).toEqual({ kind: "failed", text: "offline" });
  expect(workers[0]?.isEnded).toBe(true);
  check.begin();
  workers[1]?.onerror?.({ message: "gone", preventDefault: () => undefined });
  expect(check.state.value).toEqual({ kind: "failed", text: "gone" });
  check.begin();
  check.end();
  source.value = "other";
  vi.runAllTimers();
  expect(workers[2]?.isEnded).toBe(true);
  expect(workers[2]?.asked).toHaveLength(1);
  expect(check.state.value).toEqual({ kind: "off" });
  expect(check.problems.value).toEqual([]);
});
