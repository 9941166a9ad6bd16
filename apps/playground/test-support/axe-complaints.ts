import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, RunOptions } from "axe-core";
import type { Page } from "playwright-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The library as it stands in a page. */
interface Axe {
  run(context: string, options: RunOptions): Promise<AxeResults>;
}

/** Waits until nothing moves any more: a colour on its way has another contrast. */
export async function untilStill(page: Page): Promise<void> {
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
}

/**
 * What axe complains of on a page when nothing moves, in words.
 *
 * @param rules Those that are asked; default all.
 * @param within What is looked at, as a selector; default all of the page.
 */
export async function axeComplaints(
  page: Page,
  rules?: string[],
  within = "html",
): Promise<readonly string[]> {
  if (!(await page.evaluate(() => "axe" in globalThis))) {
    await page.evaluate(source);
  }
  await untilStill(page);
  // What is right is not described; no rule that is asked reads stylesheets from the server again.
  const options: RunOptions = {
    resultTypes: ["violations"],
    preload: false,
    ...(rules !== undefined && { runOnly: { type: "rule", values: rules } }),
  };
  const { violations } = await page.evaluate(
    ([context, given]) => (globalThis as unknown as { readonly axe: Axe }).axe.run(context, given),
    [within, options] as const,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ""}`),
  );
}
