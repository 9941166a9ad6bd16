import { describe, expect, it } from "vitest";
import { createProgram } from "../program.ts";

async function doctor(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<string> {
  let text = "";
  const stdout = { write: (piece: string) => (text += piece) };
  const host = { stdout, stderr: { write: () => undefined }, env, platform: "linux" };
  const words = ["doctor", ...args];
  (await createProgram(words, host, "never")).parse(words, { from: "user" });
  return text;
}

describe("gradkit doctor", () => {
  it("says what computes here, and what is set", async () => {
    const text = await doctor([], { GRADKIT_THREADS: "1" });
    expect(text).toMatch(/gradkit .*node \d+\./);
    expect(text).toMatch(/engine .*wasm with simd/);
    expect(text).toMatch(/blas +\S/);
    expect(text).toContain("GRADKIT_THREADS=1");
  });

  it("prints one object with --json", async () => {
    expect(JSON.parse(await doctor(["--json"]))).toMatchObject({
      schema: 1,
      node: process.versions.node,
      engine: { simd: true },
      blas: { rejected: expect.any(Array) as unknown },
      variables: {},
    });
  });
});
