import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { inject, onTestFinished } from "vitest";

/** How a page is opened. */
export interface PageOptions extends BrowserContextOptions {
  /** Whether the page may share memory between threads. Default true. */
  readonly isolated?: boolean;
  /** Errors in the console that the test brings about itself. */
  readonly expected?: RegExp;
}

let browser: Promise<Browser> | undefined;

/** The browser of all tests. */
export async function sharedBrowser(): Promise<Browser> {
  browser ??= chromium.connect(inject("browser"));
  return browser;
}

/**
 * Opens the page in a profile of its own, waits until it is shown, and closes it after the test. The test fails when anything was written to the
 * console as an error, or thrown and not caught.
 *
 * @param hash What stands after the address: `#/?v=1&speed=0`.
 */
export async function openPage(hash: string, options: PageOptions = {}): Promise<Page> {
  const { isolated = true, expected, ...more } = options;
  const context = await (await sharedBrowser()).newContext({ serviceWorkers: "block", ...more });
  const page = await context.newPage();
  const problems = watchConsole(page);
  onTestFinished(async () => {
    await context.close();
    const unexpected = problems.filter((text) => expected?.test(text) !== true);
    if (unexpected.length > 0) {
      throw new Error(`The page complained: ${unexpected.join("; ")}`);
    }
  });
  await page.goto(`${inject(isolated ? "isolated" : "plain")}${hash}`);
  await untilHears(page);
  return page;
}

/** Waits until a page is loaded, shown, and hears keys: effects run after the frame in which it is first painted. */
async function untilHears(page: Page): Promise<void> {
  await page.getByRole("main").locator("h1").waitFor({ state: "attached" });
  await page.evaluate(
    () =>
      new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)))),
  );
}

/** Errors of a page, as they come. */
export function watchConsole(page: Page): readonly string[] {
  const problems: string[] = [];
  page.on("pageerror", ({ message }) => problems.push(message));
  page.on("console", (message) => {
    if (message.type() === "error") {
      problems.push(message.text());
    }
  });
  return problems;
}
