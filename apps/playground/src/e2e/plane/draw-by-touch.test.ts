import { expect, test } from "vitest";
import { openPage } from "../../../test-support/open-page.ts";

test("a finger draws points on the map, and the page stays where it is", async () => {
  const page = await openPage("#/?v=1&d=drawn&paused", {
    hasTouch: true,
    viewport: { width: 360, height: 740 },
  });
  const lead = page.locator(".headline");
  const count = async (): Promise<number> => parseInt((await lead.textContent()) ?? "", 10);
  await expect.poll(count).toBeGreaterThan(0);
  const before = await count();
  const map = page.getByRole("application");
  const box = await map.boundingBox();
  const scrolled = await page.evaluate(() => scrollY);
  await page.touchscreen.tap(
    (box?.x ?? 0) + (box?.width ?? 0) * 0.1,
    (box?.y ?? 0) + (box?.height ?? 0) * 0.15,
  );
  await expect.poll(count).toBe(before + 1);
  expect(await page.evaluate(() => scrollY)).toBe(scrolled);
  expect(await map.evaluate((canvas) => getComputedStyle(canvas).touchAction)).toBe("none");
});
