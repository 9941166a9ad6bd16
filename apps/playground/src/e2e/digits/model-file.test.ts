import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { digitsHash, untilLearnt } from "../../../test-support/digits-page.ts";
import { openPage, sharedPage } from "../../../test-support/open-page.ts";
import { runOffered } from "../../../test-support/run-command.ts";
import { openFile, sharedText, takeDownload } from "../../../test-support/windows.ts";

const short = "#/digits?v=1&n=1200&model=mlp64&epochs=2&seed=3";

/** What the command prints that is compared here. */
interface Printed {
  readonly weightsHash: string;
  readonly test: { readonly accuracy: number };
}

const shared = sharedPage(short);
beforeAll(() => untilLearnt(shared()));

test("a network of the command line has the weights of the page; files of both are opened, and trained on", async () => {
  const page = shared();
  const hash = await digitsHash(page);
  // It comes with the hash.
  const accuracyShown = await page.getByTestId("test-accuracy").textContent();
  const exported = await takeDownload(page, "model.safetensors");
  const { stdout, folder } = await runOffered(await sharedText(page, "The same run on the command line"));
  const printed = JSON.parse(stdout) as Printed;
  expect(printed.weightsHash).toBe(hash);
  expect(accuracyShown).toBe(`${(printed.test.accuracy * 100).toFixed(2)} %`);

  const other = await openPage("#/digits?v=1&n=300&paused");
  const before = await digitsHash(other);
  await openFile(other, "model.safetensors", new Uint8Array([1, 2, 3]));
  await other.locator(".problem", { hasText: "safetensors" }).waitFor();
  await expect.poll(() => digitsHash(other)).toBe(before);

  await openFile(other, "model.safetensors", await readFile(join(folder, "here", "model.safetensors")));
  await expect.poll(() => digitsHash(other)).toBe(hash);
  await expect.poll(() => other.getByTestId("test-accuracy").textContent()).toBe(accuracyShown);

  await other.keyboard.press("r");
  await expect.poll(() => digitsHash(other)).not.toBe(hash);
  await openFile(other, exported.name, exported.bytes);
  await expect.poll(() => digitsHash(other)).toBe(hash);
  await other.getByText("From a file: dense 64").waitFor();
  await other.getByRole("button", { name: "Train", exact: true }).click();
  await untilLearnt(other);
  await expect.poll(() => digitsHash(other)).not.toBe(hash);
});
