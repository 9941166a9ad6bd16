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
    // Pages of two files share two cores.
    expect: { poll: { timeout: 20_000, interval: 50 } },
    // Files that drive the browser share nothing that one of them changes.
    ...(name !== "units" && { typecheck: { enabled: false }, isolate: false }),
  },
});

/**
 * Tests of single functions; tests that open the built page in a browser, two files at a time; and at last, when nothing else
 * runs, those that measure time and memory. The page is built once for all of them.
 */
export default mergeConfig(shared, {
  test: {
    globalSetup: ["./test-support/build-page.ts"],
    projects: [
      project("units", 0, 2, "src/**/*.test.ts", "src/e2e/**"),
      project("pages", 1, 2, "src/e2e/**/*.test.ts", "src/e2e/measured/**"),
      project("measured", 2, 1, "src/e2e/measured/**/*.test.ts", ""),
    ],
  },
});
