import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, RunOptions } from "axe-core";
import type { Page } from "playwright-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The library as it stands in a page. */
interface Axe {
  run(options: RunOptions): Promise<AxeResults>;
}

/**
 * What axe complains of on a page as it is, in words.
 *
 * @param rules Those that are asked; default all.
 */
export async function axeComplaints(page: Page, rules?: string[]): Promise<readonly string[]> {
  await page.evaluate(source);
  const options: RunOptions = rules === undefined ? {} : { runOnly: { type: "rule", values: rules } };
  const { violations } = await page.evaluate(
    (given) => (globalThis as unknown as { readonly axe: Axe }).axe.run(given),
    options,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ""}`),
  );
}
