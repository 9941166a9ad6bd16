import { rm } from "node:fs/promises";
import { chromium } from "playwright-core";
import type { TestProject } from "vitest/node";
import { browserOptions } from "./browser-options.ts";
import { buildSite } from "./build-site.ts";
import { serveFolder } from "./serve-folder.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the browser that all tests share listens. */
    readonly browser: string;
    /** Where the page is served, cross-origin isolated and not. */
    readonly isolated: string;
    readonly plain: string;
  }
}

/** Builds the page into a folder of its own, serves it, and starts a browser, once for all tests; ends both afterwards. */
export default async function buildPage({ provide }: TestProject): Promise<() => Promise<void>> {
  const outDir = await buildSite();
  const [isolated, plain] = await Promise.all([serveFolder(outDir, true), serveFolder(outDir, false)]);
  const browser = await chromium.launchServer(browserOptions());
  provide("browser", browser.wsEndpoint());
  provide("isolated", isolated.address);
  provide("plain", plain.address);
  return async () => {
    await browser.close();
    await Promise.all([isolated.stop(), plain.stop()]);
    await rm(outDir, { recursive: true, force: true });
  };
}
