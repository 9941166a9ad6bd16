import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { sharedPage } from "../../../test-support/open-page.ts";

/** Points that the headline counts. */
async function count(page: Page): Promise<number> {
  return parseInt((await page.locator(".headline").textContent()) ?? "", 10);
}

describe("on the map of a set that is drawn", () => {
  const shared = sharedPage("#/?v=1&d=drawn&paused", {
    hasTouch: true,
    viewport: { width: 360, height: 740 },
  });

  test("a finger draws points, and the page stays where it is", async () => {
    const page = shared();
    await expect.poll(() => count(page)).toBeGreaterThan(0);
    const before = await count(page);
    const map = page.getByRole("application");
    const { x, y, width, height } = (await map.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    const scrolled = await page.evaluate(() => scrollY);
    await page.touchscreen.tap(x + width * 0.1, y + height * 0.15);
    await expect.poll(() => count(page)).toBe(before + 1);
    // Whoever scrolls does so as soon as the finger moves, before what it draws is counted.
    expect(await page.evaluate(() => scrollY)).toBe(scrolled);
    expect(await map.evaluate((canvas) => getComputedStyle(canvas).touchAction)).toBe("none");
  });

  test("arrow keys move a cross that reads out the map, and Enter draws there", async () => {
    const page = shared();
    await expect.poll(() => count(page)).toBeGreaterThan(0);
    const before = await count(page);
    await page.getByRole("application").focus();
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Shift+ArrowRight");
    await page.getByText(/^x 0\.\d\d, y 0\.\d\d/).waitFor();
    await page.keyboard.press("Enter");
    await expect.poll(() => count(page)).toBe(before + 1);
  });
});
