import { defineConfig, type Options } from "tsup";

/**
 * The one build every package uses: ESM and CommonJS with source maps in its script `bundle`, types for both in its
 * script `types`. They are apart because bundling needs no other package, so that the command line starts soon after a
 * change, while types wait for those of every package below.
 */
export function packageBuild(options: Options = {}): ReturnType<typeof defineConfig> {
  const onlyTypes = process.env["npm_lifecycle_event"] === "types";
  const onlyBundle = process.env["npm_lifecycle_event"] === "bundle";
  return defineConfig({
    entry: ["src/index.ts"],
    format: ["esm", "cjs"],
    target: "es2022",
    platform: "neutral",
    // The compiler's deprecation notice is about an option that tsup's type roll-up sets itself.
    dts: !onlyBundle && {
      only: onlyTypes,
      compilerOptions: { ignoreDeprecations: "6.0", customConditions: [] },
    },
    sourcemap: true,
    treeshake: true,
    silent: true,
    ...options,
  });
}

export default packageBuild();
