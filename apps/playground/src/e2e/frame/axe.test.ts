import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { routes } from "../../../test-support/routes.ts";
import { openPage } from "../../../test-support/open-page.ts";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe complains of, in words. */
async function complaints(page: Page): Promise<readonly string[]> {
  await page.evaluate(source);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ""}`),
  );
}

describe.each(["light", "dark"] as const)("axe finds nothing in the %s theme", (colorScheme) => {
  test.each(routes)("on %s", async (route) => {
    const page = await openPage(`#${route}?v=1&paused`, { colorScheme, reducedMotion: "reduce" });
    await page.getByRole("main").locator("h1").waitFor({ state: "attached" });
    await page.waitForTimeout(300);
    expect(await complaints(page)).toEqual([]);
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
      expect(await complaints(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await page.getByRole("dialog").waitFor({ state: "detached" });
    }
    await page.locator('[data-unit="1.0"]').click();
    await page.getByRole("checkbox", { name: "Table" }).check();
    expect(await complaints(page)).toEqual([]);
  });
});
