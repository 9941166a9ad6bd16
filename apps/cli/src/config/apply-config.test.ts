import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Command } from "commander";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../../test-support/run-cli.ts";
import { addTrainOptions } from "../train/add-train-options.ts";
import { applyConfig } from "./apply-config.ts";
import { readConfigFile } from "./config-file.ts";

async function trainWith(args: readonly string[]): Promise<Command> {
  const command = addTrainOptions(new Command("train").exitOverride().argument("[dataset]")).action(
    () => undefined,
  );
  await command.parseAsync(args, { from: "user" });
  return command;
}

describe("applyConfig", () => {
  it("takes what was typed, then the file, then defaults", async () => {
    const command = await trainWith(["--epochs", "7"]);
    const config = {
      $schema: "x",
      dataset: "mnist",
      epochs: 3,
      learningRate: 0.5,
      hidden: [30, 20],
      offline: true,
    };
    expect(applyConfig(command, config, "a.json")).toMatchObject({
      epochs: 7,
      learningRate: 0.5,
      hidden: [30, 20],
      offline: true,
      seed: 0,
    });
    expect(applyConfig(command, { hidden: [] }, "a.json")).toMatchObject({ hidden: [] });
  });

  it("answers wrong names and values in words", async () => {
    const command = await trainWith([]);
    const tried = (config: object) => () => applyConfig(command, { ...config }, "a.json");
    expect(tried({ epohcs: 3 })).toThrow('a.json has "epohcs", which is no option');
    expect(tried({ json: true })).toThrow("no option");
    expect(tried({ epochs: 0 })).toThrow('a.json: --epochs is "0", but must be a whole number of at least 1');
    expect(tried({ offline: 3 })).toThrow("offline is 3, but must be true or false");
    expect(tried({ optimizer: "adm" })).toThrow(/--optimizer is "adm"/);
  });
});

describe("readConfigFile", () => {
  it("reads JSON, YAML and modules", async () => {
    const folder = temporaryFolder();
    const files = {
      "a.json": '{"epochs": 3}',
      "b.yaml": "epochs: 3 # three",
      "c.mjs": "export default { epochs: 3 };",
    };
    for (const [name, text] of Object.entries(files)) {
      await writeFile(join(folder, name), text);
      expect(await readConfigFile(join(folder, name))).toEqual({ epochs: 3 });
    }
  });

  it("says why it cannot", async () => {
    const folder = temporaryFolder();
    await writeFile(join(folder, "a.json"), "{");
    await writeFile(join(folder, "b.yaml"), "- 1");
    await expect(readConfigFile(join(folder, "none.json"))).rejects.toThrow("there is no such file");
    await expect(readConfigFile(join(folder, "none.mjs"))).rejects.toThrow("there is no such file");
    await expect(readConfigFile(join(folder, "a.json"))).rejects.toThrow(/a\.json cannot be read/);
    await expect(readConfigFile(join(folder, "b.yaml"))).rejects.toThrow("holds no object");
  });
});
