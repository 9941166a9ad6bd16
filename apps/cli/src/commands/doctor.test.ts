import { describe, expect, it } from "vitest";
import { createProgram } from "../program.ts";

function doctor(args: readonly string[], env: Readonly<Record<string, string>> = {}): string {
  let text = "";
  const stdout = { write: (piece: string) => (text += piece) };
  const host = { stdout, stderr: { write: () => undefined }, env, platform: "linux" };
  createProgram(host, "never").parse(["doctor", ...args], { from: "user" });
  return text;
}

describe("gradkit doctor", () => {
  it("says what computes here, and what is set", () => {
    const text = doctor([], { GRADKIT_THREADS: "1" });
    expect(text).toMatch(/gradkit .*node \d+\./);
    expect(text).toMatch(/engine .*wasm with simd/);
    expect(text).toMatch(/blas +\S/);
    expect(text).toContain("GRADKIT_THREADS=1");
  });

  it("prints one object with --json", () => {
    expect(JSON.parse(doctor(["--json"]))).toMatchObject({
      schema: 1,
      node: process.versions.node,
      engine: { simd: true },
      blas: { rejected: expect.any(Array) as unknown },
      variables: {},
    });
  });
});
