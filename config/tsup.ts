import { defineConfig, type Options } from "tsup";

/** The one build every package uses: ESM and CommonJS, types for both, source maps. */
export function packageBuild(options: Options = {}): ReturnType<typeof defineConfig> {
  return defineConfig({
    entry: ["src/index.ts"],
    format: ["esm", "cjs"],
    target: "es2022",
    platform: "neutral",
    // The compiler's deprecation notice is about an option that tsup's type roll-up sets itself.
    dts: { compilerOptions: { ignoreDeprecations: "6.0", customConditions: [] } },
    sourcemap: true,
    clean: true,
    treeshake: true,
    silent: true,
    ...options,
  });
}

export default packageBuild();
