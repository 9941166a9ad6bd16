import { expect, test } from "vitest";
import { openPage } from "../../../test-support/open-page.ts";
import { play, untilPlaying } from "../../../test-support/plane-page.ts";

test("the screen is kept awake for as long as training goes on", async () => {
  const page = await openPage("#/?v=1&stop=2&epochs=100000&paused");
  await page.evaluate(() => {
    const request = (): Promise<{ release(): Promise<void> }> => {
      document.body.dataset["awake"] = "yes";
      return Promise.resolve({
        release: () => {
          document.body.dataset["awake"] = "no";
          return Promise.resolve();
        },
      });
    };
    Object.defineProperty(navigator, "wakeLock", { value: { request } });
  });
  await play(page);
  await untilPlaying(page);
  await page.locator("body[data-awake=yes]").waitFor();
  await page.keyboard.press("Space");
  await page.locator("body[data-awake=no]").waitFor();
  await play(page);
  await page.locator("body[data-awake=yes]").waitFor();
  await page.keyboard.press("2");
  await expect.poll(() => new URL(page.url()).hash).toBe("#/digits");
  // Digits begin to be learnt by themselves, and end.
  await page.getByRole("button", { name: "Pause" }).waitFor();
  await page.locator("body[data-awake=yes]").waitFor();
  await page.locator(".headline", { hasText: "Learnt:" }).waitFor();
  await page.locator("body[data-awake=no]").waitFor();
});
