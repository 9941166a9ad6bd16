import { expect, test } from "vitest";
import { openPage } from "../../../test-support/open-page.ts";
import { epochShown, fast, untilSolved, weightsHash } from "../../../test-support/plane-page.ts";

test("a worker that is killed is replaced, and the run comes to the same weights", async () => {
  const [page, other] = await Promise.all([openPage("#/?v=1&speed=10"), openPage(fast)]);
  await expect.poll(() => epochShown(page)).toBeGreaterThan(2);
  const [worker] = page.workers();
  await worker?.evaluate(() => close());
  await page.getByText("The worker has stopped. Another one was started").waitFor();
  await page.getByRole("radio", { name: "Max" }).check();
  await Promise.all([untilSolved(page), untilSolved(other)]);
  expect(await weightsHash(page)).toBe(await weightsHash(other));
});
