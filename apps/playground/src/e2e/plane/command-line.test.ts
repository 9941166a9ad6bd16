import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { openPage } from "../../../test-support/open-page.ts";
import { fast, play, untilSolved, weightsHash } from "../../../test-support/plane-page.ts";
import { runCommand } from "../../../test-support/run-command.ts";
import { formatShare } from "../../texts/format-share.ts";

/** What the command prints that is compared here. */
interface Printed {
  readonly weightsHash: string;
  readonly history: readonly { readonly validation: { readonly accuracy: number } }[];
}

/** Runs the command that the page offers, word by word, with a name for its folder. */
async function runOffered(page: Page): Promise<{ readonly printed: Printed; readonly model: Uint8Array }> {
  await page.keyboard.press("s");
  const text = await page.getByRole("region", { name: "The same run on the command line" }).textContent();
  const words = (text ?? "").replaceAll("\\\n", " ").match(/"[^"]*"|\S+/g) ?? [];
  const [setting = "", npx, name, ...args] = words.map((word) => word.replaceAll('"', ""));
  expect([npx, name]).toEqual(["npx", "@gradkit/cli"]);
  const [variable = "", value = ""] = setting.split("=");
  const { stdout, folder } = await runCommand([...args, "--json", "--run-dir", "here"], {
    [variable]: value,
  });
  const model = new Uint8Array(await readFile(join(folder, "here", "model.safetensors")));
  return { printed: JSON.parse(stdout) as Printed, model };
}

describe("the command that the page offers", () => {
  test("makes the weights of the page to the last bit, and a model that the page opens with its accuracy", async () => {
    const page = await openPage(fast);
    await untilSolved(page);
    const hash = await weightsHash(page);
    const { printed, model } = await runOffered(page);
    expect(printed.weightsHash).toBe(hash);

    const other = await openPage("#/?v=1&d=moons&layers=4tanh&paused");
    await weightsHash(other);
    await other.keyboard.press("e");
    const file = {
      name: "model.safetensors",
      mimeType: "application/octet-stream",
      buffer: Buffer.from(model),
    };
    await other.locator("input[type=file]").setInputFiles(file);
    await expect.poll(() => weightsHash(other)).toBe(hash);
    const { accuracy } = printed.history.at(-1)?.validation ?? { accuracy: NaN };
    expect(await other.getByTestId("test-accuracy").textContent()).toBe(formatShare(accuracy));
  });

  test("does so with another optimizer, schedule, network, share and seed", async () => {
    const link = "&d=vertical&layers=7gelu.5tanh&opt=rmsprop&lr=0.02&momentum=0.5&decay=0.01&schedule=cosine";
    const page = await openPage(`${fast}${link}&epochs=12&batch=50&train=0.7&seed=9&stop=2&paused`);
    await play(page);
    await page.getByText("Stopped after 12 epochs, as set.").first().waitFor();
    const hash = await weightsHash(page);
    expect((await runOffered(page)).printed.weightsHash).toBe(hash);
  });
});
