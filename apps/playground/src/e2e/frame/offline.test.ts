import { expect, test } from "vitest";
import { openPage } from "../../../test-support/open-page.ts";
import { fast, untilSolved } from "../../../test-support/plane-page.ts";

test("a page that was opened once opens again without a network, and trains", async () => {
  const page = await openPage("#/?v=1&paused", { serviceWorkers: "allow" });
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  await page.context().setOffline(true);
  await page.goto(`${page.url().split("#")[0] ?? ""}?again${fast}`);
  await untilSolved(page);
});
