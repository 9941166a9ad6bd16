import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, inject, onTestFinished } from "vitest";

/** How a page is opened. */
export interface PageOptions extends BrowserContextOptions {
  /** Whether the page may share memory between threads. Default true. */
  readonly isolated?: boolean;
  /** Errors in the console that the test brings about itself. */
  readonly expected?: RegExp;
}

/** Milliseconds to wait for something to come on a page: many times what it takes, since other tests run at the same time. */
const patience = 120_000;

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
  const { page, check } = await openIn(hash, options);
  onTestFinished(async () => {
    await page.context().close();
    check();
  });
  return page;
}

/**
 * Opens one page for all tests of a group, which go on with it where the test before has left it: `goTo` brings it to a state
 * of its own. Each test fails for what the page complained of in it.
 *
 * @returns What gives the page, in a test.
 */
export function sharedPage(hash: string, options: PageOptions = {}): () => Page {
  let opened: Opened | undefined;
  beforeAll(async () => {
    opened = await openIn(hash, options);
  });
  afterEach(() => opened?.check());
  afterAll(() => opened?.page.context().close());
  return () => {
    if (opened === undefined) {
      throw new Error("The page is opened before the first test of the group, not before that.");
    }
    return opened.page;
  };
}

/** Goes to another address of the site, as somebody does who follows a link. */
export async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate(
    (next) =>
      new Promise((resolve) => {
        const pathOf = (address: string): string | undefined => address.replace("#", "").split("?")[0];
        if (pathOf(next) !== pathOf(location.hash)) {
          // This one stays until the other one is loaded.
          document.getElementById("main")?.setAttribute("data-left", "");
        }
        // The page listens, too, and did so before.
        addEventListener("hashchange", resolve, { once: true });
        // An address that is there already would not be gone to.
        location.hash = `${next}${next.includes("?") ? "&" : "?v=1&"}again=${performance.now()}`;
      }).then(() => undefined),
    hash,
  );
  await untilHears(page);
}

interface Opened {
  readonly page: Page;
  /** Throws what the page has complained of since it was asked the last time. */
  readonly check: () => void;
}

async function openIn(hash: string, { isolated = true, expected, ...more }: PageOptions): Promise<Opened> {
  const context = await (await sharedBrowser()).newContext({ serviceWorkers: "block", ...more });
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  const problems = watchConsole(page);
  await page.goto(`${inject(isolated ? "isolated" : "plain")}${hash}`);
  await untilHears(page);
  return {
    page,
    check(): void {
      const unexpected = problems.splice(0).filter((text) => expected?.test(text) !== true);
      if (unexpected.length > 0) {
        throw new Error(`The page complained: ${unexpected.join("; ")}`);
      }
    },
  };
}

/** Waits until a page is loaded, shown, and hears keys: effects run after the frame in which it is first painted. */
async function untilHears(page: Page): Promise<void> {
  await page.locator("main:not([data-left]) h1").first().waitFor({ state: "attached" });
  await page.evaluate(
    () =>
      new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)))),
  );
}

/** Errors of a page, as they come. */
export function watchConsole(page: Page): string[] {
  const problems: string[] = [];
  page.on("pageerror", ({ message }) => problems.push(message));
  page.on("console", (message) => {
    if (message.type() === "error") {
      problems.push(message.text());
    }
  });
  return problems;
}
