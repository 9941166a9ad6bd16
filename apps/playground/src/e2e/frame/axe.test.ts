import { describe, expect, test } from "vitest";
import { axeComplaints } from "../../../test-support/axe-complaints.ts";
import { routes } from "../../../test-support/routes.ts";
import { openPage } from "../../../test-support/open-page.ts";

describe.each(["light", "dark"] as const)("axe finds nothing in the %s theme", (colorScheme) => {
  test.each(routes)("on %s", async (route) => {
    const page = await openPage(`#${route}?v=1&paused`, { colorScheme, reducedMotion: "reduce" });
    await page.waitForTimeout(300);
    expect(await axeComplaints(page)).toEqual([]);
  });

  test("in the windows of the plane", async () => {
    const page = await openPage("#/?v=1&paused", { colorScheme, reducedMotion: "reduce" });
    await page
      .getByTestId("hash")
      .filter({ hasText: /^[0-9a-f]{12}$/ })
      .waitFor();
    for (const key of ["s", "e", "?"]) {
      await page.keyboard.press(key);
      await page.getByRole("dialog").waitFor();
      expect(await axeComplaints(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await page.getByRole("dialog").waitFor({ state: "detached" });
    }
    await page.locator('[data-unit="1.0"]').click();
    await page.getByRole("checkbox", { name: "Table" }).check();
    expect(await axeComplaints(page)).toEqual([]);
  });
});
