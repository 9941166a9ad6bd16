import type { Locator } from "playwright-core";
import { expect, test } from "vitest";
import { openPage } from "../../../test-support/open-page.ts";
import { weightsHash } from "../../../test-support/plane-page.ts";

const outline = (place: Locator): Promise<string> =>
  place.evaluate((element) => getComputedStyle(element).outlineStyle);

test("where the system sets the colours, what is chosen is told by lines and the maps keep theirs", async () => {
  const page = await openPage("#/?v=1&paused", { forcedColors: "active" });
  await weightsHash(page);
  const speed = page.locator(".segments label");
  expect(await outline(speed.filter({ hasText: "60/s" }))).toBe("solid");
  expect(await outline(speed.filter({ hasText: "10/s" }))).toBe("none");
  expect(await outline(page.locator(".tabs a[aria-current]"))).toBe("solid");
  const { width, shade } = await page.locator(".play").evaluate((button) => {
    const { borderTopWidth, borderTopStyle } = getComputedStyle(button);
    return { width: parseFloat(borderTopWidth), shade: borderTopStyle };
  });
  expect(shade).toBe("solid");
  expect(width).toBeGreaterThanOrEqual(1);
  expect(
    await page.locator("canvas.map").evaluate((canvas) => getComputedStyle(canvas).forcedColorAdjust),
  ).toBe("none");
});
