import { expect, test } from "vitest";
import { openPage } from "../../../test-support/open-page.ts";
import { routes } from "../../../test-support/routes.ts";

const widths = [360, 390, 768, 1280, 1920];

test.each(routes)("the page %s is never wider than its window", async (route) => {
  const page = await openPage(`#${route}?v=1&paused`, { viewport: { width: 1024, height: 800 } });
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    await page.waitForTimeout(150);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide, `in a window of ${width} pixels`).toBeLessThanOrEqual(width);
  }
});
