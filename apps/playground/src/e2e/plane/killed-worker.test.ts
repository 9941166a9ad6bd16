import { expect, test } from "vitest";
import { openPage } from "../../../test-support/open-page.ts";
import { epochShown, play, untilSolved, weightsHash } from "../../../test-support/plane-page.ts";

test("a worker that is killed is replaced, and the run comes to the same weights", async () => {
  const page = await openPage("#/?v=1&speed=10");
  await expect.poll(() => epochShown(page)).toBeGreaterThan(2);
  const [worker] = page.workers();
  await worker?.evaluate(() => close());
  await page.getByText("The worker has stopped. Another one was started").waitFor();
  await page.getByRole("radio", { name: "Max" }).check();
  await untilSolved(page);
  const hash = await weightsHash(page);
  await page.keyboard.press("r");
  await expect.poll(() => epochShown(page)).toBe(0);
  await play(page);
  await untilSolved(page);
  expect(await weightsHash(page)).toBe(hash);
});
