import { mkdir, readdir, writeFile } from "node:fs/promises";
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
    expect(tried({ hidden: { a: 1 } })).toThrow('--hidden is "{"a":1}"');
    expect(tried({ dataset: 5 })).toThrow("a.json: dataset is 5, but must be a name or a path");
    expect(tried({ lr: 0.1 })).toThrow(expect.objectContaining({ hint: "did you mean learningRate?" }));
    expect(tried({ "weight-decay": 0.1 })).toThrow(
      expect.objectContaining({ hint: "did you mean weightDecay?" }),
    );
  });
});

describe("readConfigFile", () => {
  it("reads JSON, YAML and modules", async () => {
    const folder = temporaryFolder();
    const files = {
      "a.json": '{"epochs": 3}',
      "b.yaml": "epochs: 3 # three",
      "c.mjs": "export default { epochs: 3 };",
      "three.mjs": "export const three = 3;",
      "d.ts":
        'import { three } from "./three.mjs";\nconst epochs: number = three;\nexport default { epochs } satisfies object;',
    };
    for (const [name, text] of Object.entries(files)) {
      await writeFile(join(folder, name), text);
      if (name !== "three.mjs") {
        expect(await readConfigFile(join(folder, name))).toEqual({ epochs: 3 });
      }
    }
    expect((await readdir(folder)).sort()).toEqual(Object.keys(files).sort());
  });

  it("says why it cannot", async () => {
    const folder = temporaryFolder();
    await writeFile(join(folder, "a.json"), "{");
    await writeFile(join(folder, "b.yaml"), "- 1");
    await mkdir(join(folder, "folder.yaml"));
    await writeFile(join(folder, "c.yaml"), "epochs: [1\n  - 2: {");
    await writeFile(join(folder, "throws.mjs"), 'throw new Error("boom");');
    await writeFile(join(folder, "imports.mjs"), 'import "nothing-here";');
    await writeFile(join(folder, "exports.mjs"), "export const epochs = 3;");
    for (const [name, message, hint] of [
      ["none.json", /^there is no file \S+none\.json$/, /^config files are/],
      ["none.mjs", /^there is no file \S+none\.mjs$/, /^config files are/],
      ["folder.yaml", /^\S+folder\.yaml is a folder, not a file$/, /^config files are/],
      ["a.json", /^--config \S+a\.json cannot be read: \S/, /^correct the file there$/],
      ["b.yaml", /^--config \S+b\.yaml holds no object$/, /^write options by name/],
      ["c.yaml", /^--config \S+c\.yaml cannot be read: .* at line 1, column 10$/, /^correct the file there$/],
      ["throws.mjs", /^--config \S+throws\.mjs cannot be read: boom$/, /^the module itself throws this/],
      [
        "imports.mjs",
        /^--config \S+imports\.mjs cannot be read: Cannot find package 'nothing-here'/,
        /itself/,
      ],
      ["exports.mjs", /^--config \S+exports\.mjs exports no object as its default$/, /^write export default/],
    ] as const) {
      const path = join(folder, name);
      await expect(readConfigFile(path)).rejects.toMatchObject({
        message: expect.stringMatching(message) as string,
        hint: expect.stringMatching(hint) as string,
      });
    }
  });
});
