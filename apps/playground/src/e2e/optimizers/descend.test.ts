import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { goTo, openPage, sharedPage } from "../../../test-support/open-page.ts";

/** The cells of the table of ends. */
async function ends(page: Page): Promise<readonly (readonly string[])[]> {
  await page.locator('[data-testid="ends"] tbody[aria-busy="false"]').waitFor();
  return page
    .getByTestId("ends")
    .locator("tbody tr")
    .evaluateAll((rows) =>
      rows.map((row) => Array.from(row.children, (cell) => cell.textContent.trim().replaceAll("−", "-"))),
    );
}

describe("descents", () => {
  const shared = sharedPage("#/optimizers", { reducedMotion: "reduce" });

  test("of the report end where it says", async () => {
    const page = shared();
    await page.getByRole("button", { name: "Step 0.1 of the report" }).click();
    await expect.poll(async () => Number((await ends(page))[0]?.[2])).toBeCloseTo(1.3, 2);
    await page.getByRole("button", { name: "0.2, shrinking by 0.8" }).click();
    await expect.poll(async () => Number((await ends(page))[0]?.[2])).toBeLessThan(-2);
  });

  test("diverge with a rate that is too large", async () => {
    const page = shared();
    await goTo(page, "#/optimizers?v=1&on=bowl&by=sgd:0.1");
    await expect.poll(async () => (await ends(page)).map((row) => row[4])).toEqual(["at a minimum"]);
    await page.getByRole("spinbutton", { name: "Learning rate" }).fill("1.4");
    await page.keyboard.press("Tab");
    await expect.poll(async () => (await ends(page))[0]?.[4]).toMatch(/^diverged at step \d+$/);
  });

  test("begin where the map is clicked, and move by arrow keys", async () => {
    const page = shared();
    await goTo(page, "#/optimizers?v=1&on=bowl");
    await expect.poll(async () => (await ends(page)).length).toBe(4);
    const map = page.getByRole("application");
    const box = await map.boundingBox();
    await map.click({ position: { x: (box?.width ?? 0) / 2, y: (box?.height ?? 0) / 4 } });
    const readout = page.locator(".map-readout");
    await expect.poll(() => readout.textContent()).toMatch(/Start x -?0(\.00\d)?, y 1\.5/);
    await page.keyboard.press("Shift+ArrowRight");
    await expect.poll(() => readout.textContent()).toMatch(/Start x 0\.(3|29|30)/);
  });

  test("get a fair rate each, and come back from the address", async () => {
    const page = shared();
    await goTo(page, "#/optimizers?v=1&on=beale&by=adam:1e-05_sgd:5");
    await expect.poll(async () => (await ends(page))[1]?.[4]).toMatch(/^diverged/);
    await page.getByRole("button", { name: "Find a fair rate" }).click();
    await page.getByRole("group", { name: "Rates tried for Adam" }).waitFor();
    await expect.poll(() => page.locator(".trial").count()).toBe(24);
    await expect.poll(() => page.evaluate(() => location.hash)).not.toMatch(/sgd(:|%3A)5$/);
    await expect.poll(async () => (await ends(page))[1]?.[4]).not.toMatch(/^diverged/);
    const after = await ends(page);
    const other = await openPage(await page.evaluate(() => location.hash), { reducedMotion: "reduce" });
    await expect.poll(() => ends(other)).toEqual(after);
  });
});
