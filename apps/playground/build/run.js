// Runs a script in TypeScript, which Node alone cannot read: node build/run.js test-support/take-screenshots.ts
import { resolve } from "node:path";
import { argv } from "node:process";
import { runnerImport } from "vite";

await runnerImport(resolve(argv[2] ?? ""), { configFile: false });
