import { mergeConfig } from "vitest/config";
import shared from "../../config/vitest.ts";

/** Most tests here wait for processes of their own, which leaves room for a second file at a time. */
export default mergeConfig(shared, { test: { maxWorkers: 2 } });
