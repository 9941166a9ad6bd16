import js from "@eslint/js";
import tseslint from "typescript-eslint";

export default tseslint.config(
  {
    ignores: [
      "**/dist/**",
      "**/generated/**",
      "**/assembly/**",
      "**/node_modules/**",
      "**/.turbo/**",
      "runs/**",
      "examples/**",
      "benchmarks/**",
    ],
  },
  js.configs.recommended,
  {
    files: ["**/*.ts", "**/*.tsx"],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    // Two programs for everything: with one for each package, what packages share would be checked as often as it is used.
    languageOptions: {
      parserOptions: {
        project: ["tsconfig.json", "apps/playground/tsconfig.json"],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      "max-lines": ["error", { max: 300 }],
      curly: ["error", "all"],
      eqeqeq: "error",
      "no-console": "error",
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              group: ["@gradkit/*/*", "**/packages/**"],
              message: "Import the package's public entry point.",
            },
          ],
        },
      ],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/explicit-module-boundary-types": "error",
      "@typescript-eslint/restrict-template-expressions": [
        "error",
        { allowNumber: true, allowBoolean: true },
      ],
      // A shape is `readonly number[]`; loops over typed arrays read clearer with an index.
      "@typescript-eslint/prefer-for-of": "off",
      // `noUncheckedIndexedAccess` is on and numerical loops have already proven their bounds.
      "@typescript-eslint/no-non-null-assertion": "off",
      // Trees of tensors are type aliases: interfaces have no implicit index signature.
      "@typescript-eslint/consistent-type-definitions": "off",
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ["**/*.js", "**/*.mjs"],
    languageOptions: {
      globals: Object.fromEntries(
        [
          "process",
          "console",
          "URL",
          "Buffer",
          "performance",
          "setTimeout",
          "clearTimeout",
          "window",
          "Worker",
        ].map((name) => [name, "readonly"]),
      ),
    },
  },
  {
    // The test runner's own matchers are loosely typed, and tests may print nothing but may cast fixtures.
    files: ["**/*.test.ts", "**/*.test-d.ts", "**/*.fixture.ts"],
    rules: {
      "max-lines": "off",
      "@typescript-eslint/explicit-module-boundary-types": "off",
      "@typescript-eslint/unbound-method": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
    },
  },
);
