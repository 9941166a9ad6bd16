import { chromium, type Browser } from "playwright-core";
import { browserOptions } from "./browser-options.ts";

/**
 * Starts a browser of its own.
 *
 * @throws Error when there is none.
 */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch(browserOptions());
}
