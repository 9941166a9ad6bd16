import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openPage } from "../../../test-support/open-page.ts";
import { epochShown, untilPlaying, weightsHash } from "../../../test-support/plane-page.ts";

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement: element } = document;
    return element?.getAttribute("aria-label") ?? element?.textContent ?? "";
  });

/** Presses Tab until something of this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let i = 0; i < 120; i++) {
    await page.keyboard.press("Tab");
    if ((await focused(page)).startsWith(name)) {
      return;
    }
  }
  throw new Error(`Tab never came to "${name}".`);
}

async function closeDialog(page: Page): Promise<void> {
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
}

test("with the keyboard alone one trains, pauses, changes, shares and exports", async () => {
  const page = await openPage("#/?v=1&paused");
  const start = await weightsHash(page);
  await page.keyboard.press("Tab");
  expect(await focused(page)).toBe("Skip to the page");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Space");
  await untilPlaying(page);
  await expect.poll(() => epochShown(page)).toBeGreaterThan(3);
  await page.keyboard.press("Space");
  await weightsHash(page);
  const reached = await epochShown(page);
  await page.keyboard.press(".");
  await expect.poll(() => page.locator(".clock-step").textContent()).not.toBe("");
  await page.keyboard.press("r");
  await expect.poll(() => epochShown(page)).toBe(0);
  expect(reached).toBeGreaterThan(3);
  expect(await weightsHash(page)).toBe(start);

  await tabTo(page, "Spiral");
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => new URL(page.url()).hash).toContain("d=circles");
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => new URL(page.url()).hash).toContain("noise=");

  await page.keyboard.press("s");
  await page.getByRole("dialog", { name: "Share" }).waitFor();
  await closeDialog(page);
  await page.keyboard.press("e");
  await page.getByRole("dialog", { name: "Export and open" }).waitFor();
  await tabTo(page, "Points as CSV");
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  expect(download.suggestedFilename()).toBe("points.csv");
  await closeDialog(page);
  await page.keyboard.press("?");
  await page.getByRole("dialog", { name: "Keyboard" }).waitFor();
  await closeDialog(page);
});
