import { mergeConfig } from "vitest/config";
import shared from "../../config/vitest.ts";

const project = (name: string, groupOrder: number, maxWorkers: number, include: string, exclude: string) => ({
  resolve: shared.resolve,
  ssr: shared.ssr,
  test: {
    ...shared.test,
    name,
    include: [include],
    exclude: [exclude],
    maxWorkers,
    sequence: { groupOrder },
    // Pages of several files share few cores.
    expect: { poll: { timeout: 120_000, interval: 50 } },
  },
});

/**
 * Tests of single functions; tests that open the built page in a browser, three files at a time, since a page also waits; and
 * those that measure time and memory, which `npm run measure` runs when nothing else does. The page is built once for each run.
 */
export default mergeConfig(shared, {
  test: {
    globalSetup: ["./test-support/build-page.ts"],
    projects: [
      project("units", 0, 2, "src/**/*.test.ts", "src/e2e/**"),
      project("pages", 1, 3, "src/e2e/**/*.test.ts", "src/e2e/measured/**"),
      project("measured", 0, 1, "src/e2e/measured/**/*.test.ts", ""),
    ],
  },
});
