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
    // Several packages are tested at once on few cores; a test that hangs still ends.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    restoreMocks: true,
    reporters: ["default"],
  },
});
