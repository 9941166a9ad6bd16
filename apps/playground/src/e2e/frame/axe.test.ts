import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { axeComplaints } from "../../../test-support/axe-complaints.ts";
import { openPage } from "../../../test-support/open-page.ts";
import { routes } from "../../../test-support/routes.ts";

/** What axe complains of in the light theme, and besides in the dark one, where colours alone are others. */
async function inBothThemes(page: Page): Promise<readonly string[]> {
  const light = await axeComplaints(page);
  await turn(page, "dark");
  const dark = await axeComplaints(page, ["color-contrast", "link-in-text-block"]);
  await turn(page, "light");
  return [...light, ...dark];
}

/** Changes the theme, and waits until colours have arrived at those of the new one. */
async function turn(page: Page, theme: "light" | "dark"): Promise<void> {
  await page.emulateMedia({ colorScheme: theme });
  await page.locator(`html[data-theme=${theme}]`).waitFor();
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
}

const still = { colorScheme: "light", reducedMotion: "reduce" } as const;

test.each(routes)("axe finds nothing in both themes on %s", async (route) => {
  const page = await openPage(`#${route}?v=1&paused`, still);
  await page.waitForTimeout(300);
  expect(await inBothThemes(page)).toEqual([]);
});

test("axe finds nothing in both themes in the windows of the plane", async () => {
  const page = await openPage("#/?v=1&paused", still);
  await page
    .getByTestId("hash")
    .filter({ hasText: /^[0-9a-f]{12}$/ })
    .waitFor();
  for (const key of ["s", "e", "?"]) {
    await page.keyboard.press(key);
    await page.getByRole("dialog").waitFor();
    expect(await inBothThemes(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
  }
  await page.locator('[data-unit="1.0"]').click();
  await page.getByRole("checkbox", { name: "Table" }).check();
  expect(await inBothThemes(page)).toEqual([]);
});
