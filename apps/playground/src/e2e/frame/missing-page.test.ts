import { expect, test } from "vitest";
import { axeComplaints } from "../../../test-support/axe-complaints.ts";
import { openPage } from "../../../test-support/open-page.ts";

test("a page that cannot be loaded says so, and comes when the network does", async () => {
  const page = await openPage("#/?v=1&paused", { expected: /Failed to load resource|ERR_FAILED/ });
  await page.context().route("**/*code-page*", (route) => route.abort());
  await page.getByRole("link", { name: "Code" }).click();
  await page.getByRole("heading", { name: "Code could not be loaded" }).waitFor();
  expect(await axeComplaints(page)).toEqual([]);
  await page.getByRole("link", { name: "Plane" }).click();
  await page.getByRole("heading", { name: "Classify the plane" }).waitFor({ state: "attached" });
  await page.getByRole("link", { name: "Code" }).click();
  await page.getByRole("heading", { name: "Code could not be loaded" }).waitFor();
  await page.context().unroute("**/*code-page*");
  await page.getByRole("button", { name: "Try again" }).click();
  await page.locator("textarea").waitFor();
});

test("a page that takes its time is waited for in words", async () => {
  const page = await openPage("#/?v=1&paused");
  const slow = new URL(page.url());
  const other = await page.context().newPage();
  const said = other.getByText("Loading …").waitFor();
  await page.context().route("**/*plane-page*.js", async (route) => {
    await said;
    await route.continue();
  });
  await other.goto(slow.href);
  await other.getByRole("heading", { name: "Classify the plane" }).waitFor({ state: "attached" });
});

test("an address that names no page says so and leads to those there are", async () => {
  const page = await openPage("#/plain?v=1");
  await page.getByRole("heading", { name: "There is no such page" }).waitFor();
  expect(await axeComplaints(page)).toEqual([]);
  await page.getByRole("main").getByRole("link", { name: "Runs" }).click();
  await page.getByText("No run yet").waitFor();
});
