import { setTimeout as pause } from "node:timers/promises";
import type { Page } from "playwright-core";
import { bytesHeld } from "./bytes-held.ts";

/** The middle of some measurements: each is off by up to two megabytes, of what the page happens to do. */
export async function typicalBytes(page: Page, measurements = 9): Promise<number> {
  const found: number[] = [];
  for (let i = 0; i < measurements; i++) {
    found.push(await bytesHeld(page));
    await pause(300);
  }
  return found.sort((a, b) => a - b)[Math.floor(measurements / 2)] ?? NaN;
}
