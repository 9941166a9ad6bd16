import { loadModel } from "@gradkit/training";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { goTo, openPage, sharedPage } from "../../../test-support/open-page.ts";
import {
  epochShown,
  fast,
  numberIn,
  play,
  shownLoss,
  untilBegunOtherwise,
  untilSolved,
  weightsHash,
} from "../../../test-support/plane-page.ts";
import { runOffered } from "../../../test-support/run-command.ts";
import { openFile, sharedText, takeDownload } from "../../../test-support/windows.ts";
import { formatShare } from "../../texts/format-share.ts";

/** What the command prints that is compared here. */
interface Printed {
  readonly weightsHash: string;
  readonly history: readonly { readonly validation: { readonly accuracy: number } }[];
}

/** What a run came to. */
async function outcome(page: Page): Promise<readonly [hash: string, loss: string, epoch: number]> {
  await untilSolved(page);
  return [await weightsHash(page), await shownLoss(page), await epochShown(page)];
}

describe("the spiral that the page opens with", () => {
  const shared = sharedPage("");
  let first: Awaited<ReturnType<typeof outcome>>;
  beforeAll(async () => {
    first = await outcome(shared());
  });

  test("is learnt by itself to more than 0.95", async () => {
    await expect.poll(() => numberIn(shared(), "train-accuracy")).toBeGreaterThanOrEqual(95);
  });

  test("is learnt on from a moment of the past to the very same weights", async () => {
    const page = shared();
    await page.getByRole("radio", { name: "Max" }).check();
    await page.getByRole("slider", { name: "Back through training" }).fill("60");
    await expect.poll(() => epochShown(page)).toBe(60);
    await expect.poll(() => weightsHash(page)).not.toBe(first[0]);
    await play(page);
    expect(await outcome(page)).toEqual(first);
  });

  test("is learnt again from the same start to the same loss and weights, and from another one to others", async () => {
    const page = shared();
    await page.keyboard.press("r");
    await expect.poll(() => epochShown(page)).toBe(0);
    await play(page);
    expect(await outcome(page)).toEqual(first);
    await page.keyboard.press("R");
    await expect.poll(() => epochShown(page)).toBe(0);
    await play(page);
    expect((await outcome(page))[0]).not.toBe(first[0]);
  });

  test("is learnt to the same weights in another profile and without cross-origin isolation", async () => {
    const plain = await openPage(fast, { isolated: false });
    expect(await outcome(plain)).toEqual(first);
    expect(await plain.evaluate(() => crossOriginIsolated)).toBe(false);
    expect(await shared().evaluate(() => crossOriginIsolated)).toBe(true);
    const engine = (page: Page): Promise<string | null> => page.getByRole("contentinfo").textContent();
    await expect.poll(() => engine(plain)).toMatch(/thread.*not cross-origin isolated/);
    await expect.poll(() => engine(shared())).toMatch(/thread(?!.*not cross-origin isolated)/);
  });

  test("is carried elsewhere with its weights by a link, by a file, and by the command that the page offers", async () => {
    const page = shared();
    await goTo(page, fast);
    await play(page);
    expect(await outcome(page)).toEqual(first);
    const [hash] = first;
    const accuracy = await numberIn(page, "train-accuracy");
    const link = await sharedText(page, "Link with the trained weights");
    const file = await takeDownload(page, "model.safetensors");
    const { predict, classNames } = await loadModel(file.bytes);
    expect(predict([0.1, 0.2, -0.3, 0.4]).shape).toEqual([2, 3]);
    expect(classNames).toHaveLength(3);

    const other = await openPage(new URL(link).hash);
    await expect.poll(() => weightsHash(other)).toBe(hash);
    await expect.poll(() => numberIn(other, "train-accuracy")).toBe(accuracy);
    await untilBegunOtherwise(other);
    expect(await epochShown(other)).toBe(0);

    await goTo(other, "#/?v=1&d=moons&paused");
    await expect.poll(() => weightsHash(other)).not.toBe(hash);
    await openFile(other, file.name, file.bytes);
    await expect.poll(() => weightsHash(other)).toBe(hash);
    await expect.poll(() => numberIn(other, "train-accuracy")).toBe(accuracy);
    await expect.poll(() => other.getByRole("radio", { name: "Spiral" }).isChecked()).toBe(true);

    const { stdout, folder } = await runOffered(await sharedText(page, "The same run on the command line"));
    const printed = JSON.parse(stdout) as Printed;
    expect(printed.weightsHash).toBe(hash);
    await goTo(other, "#/?v=1&d=moons&layers=4tanh&paused");
    await expect.poll(() => weightsHash(other)).not.toBe(hash);
    await openFile(other, "model.safetensors", await readFile(join(folder, "here", "model.safetensors")));
    await expect.poll(() => weightsHash(other)).toBe(hash);
    const measured = printed.history.at(-1)?.validation ?? { accuracy: NaN };
    await expect
      .poll(() => other.getByTestId("test-accuracy").textContent())
      .toBe(formatShare(measured.accuracy));
  });

  test("leads on to the experiments of the report", async () => {
    const page = shared();
    await page.getByRole("button", { name: "XOR, one point at a time" }).click();
    await expect.poll(() => page.url()).toContain("d=xor&train=1&layers=32sigmoid.32sigmoid");
    await untilSolved(page);
    await page.getByRole("button", { name: "A straight border" }).click();
    await expect.poll(() => page.url()).toContain("d=linear");
    await untilSolved(page);
    await page.getByRole("button", { name: "The spiral, with Adam" }).click();
    await expect.poll(() => page.url()).toContain("noise=0.2&train=1&layers=64relu");
    await expect.poll(() => epochShown(page)).toBeGreaterThan(20);
  });
});
