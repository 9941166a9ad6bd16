import { describe, expect, test } from "vitest";
import { axeComplaints } from "../../../test-support/axe-complaints.ts";
import { cellCounts, digitsHash, testedImages, untilLearnt } from "../../../test-support/digits-page.ts";
import { goTo, sharedPage } from "../../../test-support/open-page.ts";
import { epochShown } from "../../../test-support/plane-page.ts";

describe("learning digits", () => {
  const shared = sharedPage("#/digits?v=1&n=600&model=mlp64&epochs=200", { reducedMotion: "reduce" });

  test("waits to be started by whoever wants less motion; settings stand in the address", async () => {
    const page = shared();
    await digitsHash(page);
    // Where it begins by itself it does so before the first weights are hashed.
    expect(await epochShown(page)).toBe(0);
    await page.getByLabel("Network", { exact: true }).selectOption("conv");
    await page.getByRole("spinbutton", { name: "Batch size" }).fill("32");
    await page.keyboard.press("Tab");
    await expect
      .poll(() => page.evaluate(() => location.hash))
      .toBe("#/digits?v=1&model=conv&batch=32&n=600&epochs=200");
    await page.getByRole("button", { name: "Train", exact: true }).click();
    await expect.poll(() => epochShown(page)).toBeGreaterThan(0);
    await page.getByRole("button", { name: "Pause", exact: true }).click();
    await digitsHash(page);
  });

  test("at a rate at which it diverges is told, and the way out works", async () => {
    const page = shared();
    await goTo(page, "#/digits?v=1&n=600&model=mlp64&epochs=3&opt=sgd&lr=1000");
    await page.getByRole("button", { name: "Train", exact: true }).click();
    const heading = page.getByRole("heading", { name: "Training diverged" });
    await heading.waitFor();
    expect(await axeComplaints(page)).toEqual([]);
    await page.getByRole("button", { name: "Begin again with a tenth of the rate" }).click();
    await expect.poll(() => page.evaluate(() => location.hash)).toContain("lr=100&");
    await page.getByRole("spinbutton", { name: "Learning rate" }).fill("0.1");
    await page.keyboard.press("Tab");
    await page.getByRole("button", { name: "Begin again with the same weights (R)" }).click();
    await heading.waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Train", exact: true }).click();
    await untilLearnt(page);
  });

  test("ends in a confusion matrix whose cells are reached by keys and show their images", async () => {
    const page = shared();
    await digitsHash(page);
    await expect.poll(() => testedImages(page)).toBe(300);
    const counts = await cellCounts(page);
    await page.locator('[data-cell="0.0"]').focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    const images = page.locator(".cell-images li button");
    await expect.poll(() => images.count()).toBe(Math.min(60, counts[11] ?? 0));
    await images.first().click();
    await page.getByText("This test image is: 1").waitFor();
    expect(await axeComplaints(page)).toEqual([]);
    await page.getByRole("button", { name: "Close the images" }).click();
    await expect.poll(() => images.count()).toBe(0);
  });

  test("has windows with names for everything", async () => {
    const page = shared();
    for (const key of ["s", "e", "?"]) {
      await page.keyboard.press(key);
      await page.getByRole("dialog").waitFor();
      expect(await axeComplaints(page, undefined, "dialog")).toEqual([]);
      await page.keyboard.press("Escape");
      await page.locator("dialog").waitFor({ state: "detached" });
    }
  });
});
