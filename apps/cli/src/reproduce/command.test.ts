import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { recordingHost } from "../../test-support/recording-host.ts";
import { run } from "../run.ts";
import { experiments } from "./experiments.ts";

let out = "";

beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), "gradkit-reproduce-"));
  return () => rmSync(out, { recursive: true, force: true });
});

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function reproduce(args: readonly string[], columns?: number): Promise<Ended> {
  const stdout = columns === undefined ? {} : { isTTY: true, columns };
  const host = recordingHost({ stdout });
  const code = await run(["reproduce", "--out", out, "--color", "never", ...args], host);
  return { code, ...host.written };
}

describe("gradkit reproduce", () => {
  test("shows what was reported beside what came out", async () => {
    const { code, stdout, stderr } = await reproduce(["b1-descent"]);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/^b1-descent {2}Gradient descent in the plane/);
    expect(stdout).toMatch(/f after 10 steps of 0\.1 .* 1\.2968 +1\.2968 +-3\.8e-5 +agrees/);
    expect(stdout).toMatch(/f after 10 steps of 0\.2 x 0\.8\^t +-2\.1642\n/);
  });

  test("stays within a narrow terminal", async () => {
    const { stdout } = await reproduce(["a2-softmax-jacobian"], 50);
    const lines = stdout.split("\n").filter((line) => !line.includes(out));
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(50);
    expect(stdout).toContain("largest |dy_i/do_j + y_i y_j|\n");
  });

  test("prints one object with --json, and writes the same into a folder", async () => {
    const { code, stdout } = await reproduce(["a1", "--json", "-q"]);
    const result = JSON.parse(stdout) as Record<string, unknown>;
    expect(code).toBe(0);
    expect(result).toMatchObject({
      id: "a1-two-three-two",
      rows: expect.arrayContaining([{ name: "dV[0][0]", reported: -0.4404, measured: -0.44039853898894116 }]),
      tables: [{ name: "the way forward", columns: ["value", "number"] }],
      figures: expect.any(Array),
      seconds: expect.any(Number),
    });
    expect(JSON.parse(readFileSync(join(out, "a1-two-three-two", "result.json"), "utf8"))).toEqual(result);
    const both = JSON.parse((await reproduce(["a1", "a2", "--json", "-q"])).stdout) as {
      experiments: readonly { id: string }[];
    };
    expect(both.experiments.map(({ id }) => id)).toEqual(["a1-two-three-two", "a2-softmax-jacobian"]);
  });

  test("lists all experiments", async () => {
    const { stdout } = await reproduce(["--list"]);
    experiments.forEach(({ id, title }) => expect(stdout).toContain(`${id}  ${title}\n`));
    const listed = JSON.parse((await reproduce(["--list", "--json"])).stdout) as object;
    expect(listed).toEqual({
      schema: 1,
      experiments: experiments.map(({ id, title, about }) => ({ id, title, about })),
    });
  });

  test.each([
    [["e3-mnist-fnal"], 'there is no experiment "e3-mnist-fnal"', "did you mean e3-mnist-final"],
    [[], "no experiment is named", "gradkit reproduce --list shows them"],
    [["b1", "--sed", "3"], "unknown option '--sed'", "did you mean --seed?"],
  ])("answers %j with the cause and what to do", async (args, error, hint) => {
    const { code, stdout, stderr } = await reproduce(args);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(`error: ${error}`);
    expect(stderr).toContain(`hint: ${hint}`);
  });

  test("a folder without the data is named", async () => {
    const { code, stderr } = await reproduce(["d1", "--data", join(out, "nowhere"), "--offline"]);
    expect(code).toBe(2);
    expect(stderr).toContain(join(out, "nowhere"));
  });
});
