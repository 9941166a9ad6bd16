import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { axeComplaints } from "../../../test-support/axe-complaints.ts";
import { digitsHash } from "../../../test-support/digits-page.ts";
import { sharedPage } from "../../../test-support/open-page.ts";
import { epochShown, untilBegunOtherwise, weightsHash } from "../../../test-support/plane-page.ts";
import { runCommand } from "../../../test-support/run-command.ts";
import { takeDownload } from "../../../test-support/windows.ts";

const command =
  'train spiral --layers "dense 8,tanh,dense 3" --epochs 3 --validation 0.2 --backend wasm --json';

/** Drops a folder of this machine on a page, as a file manager does. */
async function dropFolder(page: Page, folder: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [folder], dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"] as const) {
    await session.send("Input.dispatchDragEvent", { type, x: 300, y: 300, data });
  }
  await session.detach();
}

describe("the page of runs", () => {
  const shared = sharedPage("#/runs");

  test("says what it is for while it is empty, and refuses what is no run in words", async () => {
    const page = shared();
    await page.getByRole("heading", { name: "No run yet" }).waitFor();
    const notes = { name: "notes.txt", mimeType: "text/plain", buffer: Buffer.from("no run") };
    await page.getByTestId("run-files").setInputFiles([notes]);
    await page.getByRole("alert").filter({ hasText: "There is no run in notes.txt" }).waitFor();
    expect(await axeComplaints(page)).toEqual([]);
  });

  test("keeps what is trained on the plane, and tells what was changed since the run before", async () => {
    const page = shared();
    for (const rate of ["0.02", "0.03"]) {
      await page.evaluate((lr) => {
        location.hash = `#/?v=1&d=vertical&layers=4tanh&lr=${lr}&speed=0&stop=2&epochs=8`;
      }, rate);
      await page.getByRole("heading", { name: "Classify the plane" }).waitFor({ state: "attached" });
      // It begins by itself.
      await page.getByText("Stopped after 8 epochs, as set.").first().waitFor();
      await weightsHash(page);
      await page.getByRole("link", { name: "Runs" }).click();
      await page.locator(".run-item").first().waitFor();
    }
    await expect.poll(() => page.locator(".run-item").count()).toBe(2);
    await expect
      .poll(() => page.locator(".run-difference").allTextContents())
      .toEqual(["learning rate 0.02 → 0.03", "the first run"]);
    await page.locator(".run-item").first().focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator(".run-item").last().getAttribute("aria-pressed")).toBe("true");
    const hash = await page.getByTestId("run-hash").textContent();
    expect(await axeComplaints(page)).toEqual([]);
    const { name } = await takeDownload(page, "All runs as CSV");
    expect(name).toBe("runs.csv");
    await page.getByRole("button", { name: "Open on the plane" }).click();
    await page.getByRole("heading", { name: "Classify the plane" }).waitFor({ state: "attached" });
    await expect.poll(() => weightsHash(page)).toBe(hash);
    await untilBegunOtherwise(page);
    expect(await epochShown(page)).toBe(0);
  });

  test("takes a run folder of the command line, and opens its network with the same weights", async () => {
    const page = shared();
    const words = command.match(/"[^"]*"|\S+/g)?.map((word) => word.replaceAll('"', "")) ?? [];
    const { stdout, folder } = await runCommand([...words, "--run-dir", "otter"], {
      GRADKIT_ARITHMETIC: "portable",
    });
    const { weightsHash: hash } = JSON.parse(stdout) as { readonly weightsHash: string };
    await page.getByRole("link", { name: "Runs" }).click();
    await page.locator(".run-item").first().waitFor();
    await page.getByTestId("run-folder").setInputFiles(join(folder, "otter"));
    await page.getByRole("heading", { name: "otter" }).waitFor();
    await expect.poll(() => page.getByTestId("run-hash").textContent()).toBe(hash);
    await expect.poll(() => page.locator(".runs-charts .u-wrap").count()).toBe(2);

    const items = page.locator(".run-item");
    await items.filter({ hasText: "otter" }).focus();
    await page.keyboard.press("Delete");
    await expect.poll(() => items.count()).toBe(2);
    await expect.poll(() => items.filter({ hasText: "otter" }).count()).toBe(0);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.classList.contains("run-item")))
      .toBe(true);

    await dropFolder(page, join(folder, "otter"));
    await page.getByRole("heading", { name: "otter" }).waitFor();
    await expect.poll(() => page.getByTestId("run-hash").textContent()).toBe(hash);
    await page.getByRole("button", { name: "Open on the plane" }).click();
    await page.getByRole("heading", { name: "Classify the plane" }).waitFor({ state: "attached" });
    await expect.poll(() => weightsHash(page)).toBe(hash);
  });

  test("keeps what is learnt of digits, forgets one run, and then everything", async () => {
    const page = shared();
    await page.evaluate(() => {
      location.hash = "#/digits?v=1&n=300&model=softmax&epochs=1&paused";
    });
    await page.getByRole("heading", { name: "Digits and clothes" }).waitFor({ state: "attached" });
    const start = await digitsHash(page);
    await page.keyboard.press("Space");
    await page.locator(".headline", { hasText: "Learnt:" }).waitFor();
    await expect.poll(() => digitsHash(page)).not.toBe(start);
    const learnt = await digitsHash(page);
    await page.getByRole("link", { name: "Runs" }).click();
    const items = page.locator(".run-item");
    await expect.poll(() => items.count()).toBe(4);
    await page.getByRole("button", { name: "Open on the digits page" }).click();
    await page.getByRole("heading", { name: "Digits and clothes" }).waitFor({ state: "attached" });
    await expect.poll(() => digitsHash(page)).toBe(learnt);
    await page.getByRole("link", { name: "Runs" }).click();
    await expect.poll(() => items.count()).toBe(4);
    await page.getByRole("button", { name: "Delete this run" }).click();
    await expect.poll(() => items.count()).toBe(3);
    await page.getByRole("button", { name: "Delete all my data" }).click();
    await page.getByRole("button", { name: "Delete everything" }).click();
    await page.getByText("Everything is deleted.").waitFor();
    await page.reload();
    await page.getByRole("heading", { name: "No run yet" }).waitFor();
  });
});
