// Runs `test-support/take-screenshots.ts`, which Node alone cannot read.
import { runnerImport } from "vite";

await runnerImport(new URL("../test-support/take-screenshots.ts", import.meta.url).pathname, {
  configFile: false,
});
