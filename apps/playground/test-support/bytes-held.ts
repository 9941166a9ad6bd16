import { chromium, type Browser, type Page } from "playwright-core";
import { browserOptions } from "./browser-options.ts";

/** How a browser answers that may be asked at once what a page and its workers hold. */
interface Measuring {
  measureUserAgentSpecificMemory(): Promise<{ readonly bytes: number }>;
}

/** A measurement is taken between two frames or with messages under way: the least of a few has none of those. */
const measurements = 3;

/** Starts a browser of its own that answers at once. */
export async function openMeasuringBrowser(): Promise<Browser> {
  const options = browserOptions();
  return chromium.launch({
    ...options,
    args: [...(options.args ?? []), "--enable-blink-features=ForceEagerMeasureMemory"],
  });
}

/** Bytes of a page and its workers together, after everything that nobody holds was let go. */
export async function bytesHeld(page: Page): Promise<number> {
  const found: number[] = [];
  for (let i = 0; i < measurements; i++) {
    found.push(
      await page.evaluate(() =>
        (performance as unknown as Measuring).measureUserAgentSpecificMemory().then(({ bytes }) => bytes),
      ),
    );
  }
  return Math.min(...found);
}
