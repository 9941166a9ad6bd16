import { afterEach, expect, test, vi } from "vitest";
import { Interruption } from "../failures/interruption.ts";
import { stopSignal, type StopSignal } from "./stop-signal.ts";

let stop: StopSignal | undefined;
afterEach(() => {
  stop?.release();
});

test("the first signal asks to stop, an echo of it changes nothing, the second ends the process", async () => {
  const exit = vi.spyOn(process, "exit").mockImplementation(() => undefined as never);
  const beforeExit = vi.fn();
  stop = stopSignal(beforeExit);
  process.emit("SIGINT");
  expect(stop.signal.reason).toEqual(new Interruption("SIGINT"));
  process.emit("SIGINT");
  expect(exit).not.toHaveBeenCalled();
  await new Promise((resolve) => setTimeout(resolve, 80));
  process.emit("SIGINT");
  expect(beforeExit).toHaveBeenCalledOnce();
  expect(exit).toHaveBeenCalledWith(130);
});

test("after release signals mean what they always mean", () => {
  const before = process.listenerCount("SIGTERM");
  stop = stopSignal(() => undefined);
  expect(process.listenerCount("SIGTERM")).toBe(before + 1);
  stop.release();
  expect(process.listenerCount("SIGTERM")).toBe(before);
});
