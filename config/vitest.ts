import { defineConfig } from "vitest/config";

/** The workspace resolves our packages to their sources, so tests never run against a stale build. */
const conditions = ["gradkit-source", "module", "node", "import", "default"];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ["src/**/*.test.ts"],
    typecheck: { enabled: true, include: ["src/**/*.test-d.ts"], tsconfig: "tsconfig.json" },
    // Several packages are tested at once on few cores; a test that hangs still ends.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    restoreMocks: true,
    reporters: ["default"],
  },
});
