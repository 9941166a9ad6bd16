import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { axeComplaints } from "../../../test-support/axe-complaints.ts";
import { goTo, openPage, sharedPage } from "../../../test-support/open-page.ts";

const race =
  "#/optimizers?v=1&tab=race&d=moons&layers=8tanh&goal=0.25&most=300&seed=3&by=adam:0.02_sgd:0.5_sam:0.02_sgd:1e-05";

/** Runs a race to its end; returns the rows of its table without times. */
async function finish(page: Page): Promise<readonly (readonly string[])[]> {
  await page.getByRole("button", { name: /Start the race|Race again/ }).click();
  await page.getByText(/ wins after /).waitFor();
  const rows = await page
    .getByTestId("order")
    .locator("tbody tr")
    .evaluateAll((found) => found.map((row) => Array.from(row.children, (cell) => cell.textContent.trim())));
  return rows.map((row) => row.filter((_, column) => column !== 4));
}

const shared = sharedPage(race);

test("a race ends with a table, the winner first, and the same one every time", async () => {
  const page = shared();
  const first = await finish(page);
  expect(first.length).toBe(4);
  expect(first.map(([place]) => place)).toEqual(["1", "2", "3", "–"]);
  expect(first.map((row) => row.at(-1))).toEqual(["arrived", "arrived", "arrived", "gave up"]);
  const updates = first.map((row) => Number(row[2]?.replace(",", "")));
  expect([...updates.slice(0, 3)].sort((a, b) => a - b)).toEqual(updates.slice(0, 3));
  const sam = first.find(([, name]) => name === "SAM (Adam)");
  expect(Number(sam?.[3])).toBe(2 * Number(sam?.[2]));
  expect(await axeComplaints(page)).toEqual([]);

  expect(await finish(page)).toEqual(first);
  const other = await openPage(await page.evaluate(() => location.hash));
  expect(await finish(other)).toEqual(first);
});

test("a race can be stopped, and another seed makes another one", async () => {
  const page = shared();
  const first = await finish(page);
  await page.getByRole("button", { name: "Another seed" }).click();
  await expect.poll(() => page.evaluate(() => location.hash)).toContain("seed=4");
  expect(await finish(page)).not.toEqual(first);
  // So long that nobody comes too late to stop it.
  await goTo(page, "#/optimizers?v=1&tab=race&layers=64tanh.64tanh.64tanh");
  await page.getByRole("spinbutton", { name: "Training loss to reach" }).fill("0.001");
  await page.getByRole("spinbutton", { name: "Give up after updates" }).fill("10000");
  await page.keyboard.press("Tab");
  await expect
    .poll(() => page.evaluate(() => location.hash))
    .toMatch(/goal=0\.001.*most=10000|most=10000.*goal=0\.001/);
  await page.getByRole("button", { name: "Start the race" }).click();
  await page.getByRole("button", { name: "Stop", exact: true }).click();
  await page.getByText("Stopped.").waitFor();
});
