import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { main, runCli } from "../../test-support/run-cli.ts";

const folder = mkdtempSync(join(tmpdir(), "gradkit-completion-"));
const command = join(folder, "gradkit");
writeFileSync(command, `#!/bin/sh\nexec "${process.execPath}" "${main}" "$@"\n`);
chmodSync(command, 0o755);
afterAll(() => rmSync(folder, { recursive: true }));

/** What the shell's script asks the command line. */
const ask = async (...words: readonly string[]): Promise<readonly string[]> => {
  const { stdout } = await runCli(["complete", "--", ...words]);
  return stdout.split("\n").flatMap((line) => (line.includes("\t") ? [line.split("\t")[0]!] : []));
};

describe("completion", () => {
  it("knows commands, data sets, options and their values", async () => {
    const [commands, sets, options, values] = await Promise.all([
      ask(""),
      ask("train", "sp"),
      ask("train", "--weight"),
      ask("train", "--optimizer", "ada"),
    ]);
    expect(commands).toEqual(expect.arrayContaining(["train", "summary", "datasets", "completion"]));
    expect(commands).not.toContain("complete");
    expect(sets).toEqual(["spiral"]);
    expect(options).toEqual(["--weight-decay"]);
    expect(values).toEqual(expect.arrayContaining(["adam", "adamW", "adagrad"]));
  });

  it("refuses shells it does not know", async () => {
    const { code, stderr } = await runCli(["completion", "fich"]);
    expect(code).toBe(2);
    expect(stderr).toContain("did you mean fish?");
  });

  /** Sources the script and has it complete `gradkit tr`, as far as a shell without a keyboard can. */
  const inShell: Readonly<Record<string, readonly string[]>> = {
    bash: [
      "-c",
      // What only an interactive bash and the package bash-completion have, for one word.
      `compopt() { :; }
       _get_comp_words_by_ref() { cur=tr; prev=gradkit; words=(gradkit tr); cword=1; }
       source <(gradkit completion bash); COMP_TYPE=9; __gradkit_complete; echo "\${COMPREPLY[@]}"`,
    ],
    zsh: [
      "-f",
      "-c",
      "autoload -U compinit; compinit -u -D; source <(gradkit completion zsh); whence -w _gradkit",
    ],
    fish: ["--no-config", "-c", 'gradkit completion fish | source; complete -C "gradkit tr"'],
  };
  for (const [shell, args] of Object.entries(inShell)) {
    const isThere = spawnSync(shell, ["--version"]).error === undefined;
    it(`is sourced by ${shell}`, ({ skip }) => {
      skip(!isThere, `there is no ${shell} on this machine`);
      const env = { PATH: `${folder}:${process.env["PATH"] ?? ""}`, HOME: folder, LANG: "C.UTF-8" };
      const { status, stdout, stderr } = spawnSync(shell, args, { encoding: "utf8", env });
      expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
      expect(stdout).toContain(shell === "zsh" ? "_gradkit: function" : "train");
    });
  }
});
