import { expect, test } from "vitest";
import { openPage } from "../../../test-support/open-page.ts";

test("arrow keys move a cross that reads out the map, and Enter draws there", async () => {
  const page = await openPage("#/?v=1&d=drawn&paused");
  const lead = page.locator(".headline");
  const count = async (): Promise<number> => parseInt((await lead.textContent()) ?? "", 10);
  await expect.poll(count).toBeGreaterThan(0);
  const before = await count();
  await page.getByRole("application").focus();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Shift+ArrowRight");
  await page.getByText(/^x 0\.\d\d, y 0\.\d\d/).waitFor();
  await page.keyboard.press("Enter");
  await expect.poll(count).toBe(before + 1);
});
