import { defineConfig } from "vitest/config";

/** The workspace resolves our packages to their sources, so tests never run against a stale build. */
const conditions = ["gradkit-source", "module", "node", "import", "default"];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ["src/**/*.test.ts"],
    // A worker keeps the modules it has loaded: most of the time would go into loading them again for each file.
    isolate: false,
    // Several packages are tested at once on few cores, so that a test may wait long for its turn; one that hangs still ends.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    restoreMocks: true,
    reporters: ["default"],
  },
});
