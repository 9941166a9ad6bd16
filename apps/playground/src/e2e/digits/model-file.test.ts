import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { digitsHash, untilLearnt } from "../../../test-support/digits-page.ts";
import { openPage } from "../../../test-support/open-page.ts";
import { runCommand } from "../../../test-support/run-command.ts";

const short = "#/digits?v=1&n=1200&model=mlp64&epochs=2&seed=3";

/** What the command prints that is compared here. */
interface Printed {
  readonly weightsHash: string;
  readonly test: { readonly accuracy: number };
}

async function openFile(page: Page, bytes: Uint8Array): Promise<void> {
  await page.keyboard.press("e");
  const file = {
    name: "model.safetensors",
    mimeType: "application/octet-stream",
    buffer: Buffer.from(bytes),
  };
  await page.getByRole("dialog").locator("input[type=file]").setInputFiles(file);
}

describe("a network in a file", () => {
  test("of the command line has the weights of the page, and opens with its accuracy", async () => {
    const page = await openPage(short);
    await untilLearnt(page);
    const hash = await digitsHash(page);
    await page.keyboard.press("s");
    const text = await page.getByRole("region", { name: "The same run on the command line" }).textContent();
    const words = (text ?? "").replaceAll("\\\n", " ").match(/"[^"]*"|\S+/g) ?? [];
    const [setting = "", , , ...args] = words.map((word) => word.replaceAll('"', ""));
    const [variable = "", value = ""] = setting.split("=");
    const { stdout, folder } = await runCommand([...args, "--json", "--run-dir", "here"], {
      [variable]: value,
    });
    const printed = JSON.parse(stdout) as Printed;
    expect(printed.weightsHash).toBe(hash);

    const other = await openPage("#/digits?v=1&n=300&paused");
    await digitsHash(other);
    await openFile(other, new Uint8Array(await readFile(join(folder, "here", "model.safetensors"))));
    await expect.poll(() => digitsHash(other)).toBe(hash);
    const accuracy = `${(printed.test.accuracy * 100).toFixed(2)} %`;
    await expect.poll(() => other.getByTestId("test-accuracy").textContent()).toBe(accuracy);
    expect(await page.getByTestId("test-accuracy").textContent()).toBe(accuracy);
  });

  test("is exported and opened again; training goes on from it", async () => {
    const page = await openPage(short);
    await untilLearnt(page);
    const hash = await digitsHash(page);
    await page.keyboard.press("e");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "model.safetensors" }).click(),
    ]);
    const bytes = new Uint8Array(await buffer(await download.createReadStream()));
    const other = await openPage("#/digits?v=1&n=300&paused");
    await digitsHash(other);
    await openFile(other, bytes);
    await expect.poll(() => digitsHash(other)).toBe(hash);
    await other.getByText("From a file: dense 64").waitFor();
    await other.getByRole("button", { name: "Train", exact: true }).click();
    await untilLearnt(other);
    expect(await digitsHash(other)).not.toBe(hash);
  });

  test("that is none is refused in words", async () => {
    const page = await openPage("#/digits?v=1&n=300&paused");
    const hash = await digitsHash(page);
    await openFile(page, new Uint8Array([1, 2, 3]));
    await page.locator(".problem", { hasText: "safetensors" }).waitFor();
    expect(await digitsHash(page)).toBe(hash);
  });
});
