import { chromium, type Browser, type Page } from "playwright-core";
import { inject, onTestFinished, test, expect } from "vitest";
import { browserOptions } from "../../../test-support/browser-options.ts";
import { epochShown } from "../../../test-support/plane-page.ts";

/** A piece of work in the browser's record of itself; times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Time on the clock of its thread, which stands still while other programs have the processor. */
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

async function traced(
  browser: Browser,
  page: Page,
  work: () => Promise<void>,
): Promise<readonly TraceEvent[]> {
  await browser.startTracing(page, { categories: ["toplevel", "__metadata"] });
  await work();
  const buffer = await browser.stopTracing();
  return (JSON.parse(buffer.toString()) as { traceEvents: readonly TraceEvent[] }).traceEvents;
}

/** A page on which training goes on for longer than it is looked at, and the epochs after which the look begins. */
const pages = [
  ["a network is trained on the plane at full speed", "#/?v=1&speed=0&stop=2&epochs=100000", 10, 100],
  ["digits are learnt", "#/digits?v=1&n=2000&epochs=200", 0, 1],
] as const;

test.each(pages)(
  "the page's own thread is never busy for more than 50 ms at a time while %s",
  async (_, hash, early, late) => {
    // A browser of its own: its record has this page and no other.
    const browser = await chromium.launch(browserOptions());
    onTestFinished(() => browser.close());
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(`${inject("isolated")}${hash}`);
    await expect.poll(() => epochShown(page)).toBeGreaterThan(early);
    const events = await traced(browser, page, () => page.waitForTimeout(5000));
    expect(await epochShown(page)).toBeGreaterThan(late);

    const threads = new Set(
      events
        .filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain")
        .map(({ pid, tid }) => `${pid}.${tid}`),
    );
    const tasks = events
      .filter(({ name, pid, tid }) => name.endsWith("RunTask") && threads.has(`${pid}.${tid}`))
      .map(({ tdur = 0 }) => tdur / 1000);
    expect(tasks.length).toBeGreaterThan(100);
    expect(Math.max(...tasks)).toBeLessThan(50);
  },
);
