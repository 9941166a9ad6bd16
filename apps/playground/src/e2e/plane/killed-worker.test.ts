import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openPage } from "../../../test-support/open-page.ts";
import { epochShown, play, weightsHash } from "../../../test-support/plane-page.ts";

/** Ends the worker as a browser does that has no memory left, and waits until the page has noticed. */
async function kill(page: Page): Promise<void> {
  const worker = page.workers().at(-1);
  await worker?.evaluate(() => close());
  await page.getByText("The worker has stopped. Another one was started").waitFor();
}

test("a worker that is killed is replaced, the run comes to the same weights, and lost ones can be gone on with", async () => {
  const page = await openPage("#/?v=1&d=vertical&layers=4tanh&speed=1&stop=2&epochs=40");
  const ended = page.getByText("Stopped after 40 epochs, as set.").first();
  // So slow that it is not over before.
  await expect.poll(() => epochShown(page)).toBeGreaterThan(0);
  await kill(page);
  await page.getByRole("radio", { name: "Max" }).check();
  await ended.waitFor();
  const hash = await weightsHash(page);
  await page.keyboard.press("r");
  await expect.poll(() => epochShown(page)).toBe(0);
  await play(page);
  await ended.waitFor();
  await expect.poll(() => weightsHash(page)).toBe(hash);

  await kill(page);
  await page.getByRole("button", { name: "Go on with the weights of epoch 40" }).click();
  await expect.poll(() => weightsHash(page)).toBe(hash);
});
