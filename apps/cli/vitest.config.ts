import { mergeConfig } from "vitest/config";
import shared from "../../config/vitest.ts";

const project = (name: string, maxWorkers: number, include: string, exclude: string) => ({
  resolve: shared.resolve,
  ssr: shared.ssr,
  test: { ...shared.test, name, include: [include], exclude: [exclude], maxWorkers },
});

/**
 * Most tests here wait for processes of their own, which leaves room for a second file at a time. Those that measure time are
 * run by `npm run measure`, when nothing else is.
 */
export default mergeConfig(shared, {
  test: {
    projects: [
      project("tests", 2, "src/**/*.test.ts", "src/e2e/measured/**"),
      project("measured", 1, "src/e2e/measured/**/*.test.ts", ""),
    ],
  },
});
