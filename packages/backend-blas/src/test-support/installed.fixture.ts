import { expect, it } from "vitest";
import { findBlas } from "../find-blas.ts";
import { searchBlas } from "../library/search-blas.ts";

const search = searchBlas(undefined);

/** The machine's BLAS; tests of products are skipped where there is none. */
export const installed = search.blas;

/** Says why tests are skipped; in continuous integration there has to be a BLAS. */
export function reportInstalled(): void {
  const report = findBlas();
  if (!report.found) {
    process.stderr.write(`tests of BLAS are skipped: ${report.reason}\n`);
    for (const { library, reason } of report.rejected) {
      process.stderr.write(`  ${library}: ${reason}\n`);
    }
  }
  it.runIf(process.env["CI"] !== undefined)("has a BLAS to test with", () => {
    expect(report).toMatchObject({ found: true });
  });
}
