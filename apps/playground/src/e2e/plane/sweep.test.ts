import { expect, test } from "vitest";
import { axeComplaints } from "../../../test-support/axe-complaints.ts";
import { openPage } from "../../../test-support/open-page.ts";
import { epochShown } from "../../../test-support/plane-page.ts";

test("36 networks learn side by side, and the page goes on with the settings of the one that is clicked", async () => {
  const page = await openPage("#/?v=1&d=linear&n=20&layers=4tanh&speed=0&stop=2&epochs=500&paused");
  await page.getByText("Try six learning rates with six widths").click();
  const panel = page.locator(".sweep-panel");
  await panel.getByRole("button", { name: "Train 36 networks" }).click();
  await panel.getByText(/^Best: 100 % at rate/).waitFor();
  const cells = panel.getByRole("button", { name: /^Rate \S+, \d+ units: (\d+ %|diverged)$/ });
  expect(await cells.count()).toBe(36);
  expect(await axeComplaints(page)).toEqual([]);
  await panel.getByRole("button", { name: /^Rate 0\.03, 16 units: \d+ %$/ }).click();
  await expect.poll(() => page.url()).toContain("layers=16tanh");
  expect(page.url()).toContain("lr=0.03");
  await expect.poll(() => epochShown(page)).toBeGreaterThan(0);
  await panel.getByRole("button", { name: "Train them again" }).click();
  await panel.getByRole("button", { name: "Stop" }).click();
  await panel.getByRole("button", { name: "Train them again" }).waitFor();
});
