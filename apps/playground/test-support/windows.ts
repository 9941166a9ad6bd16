import { buffer } from "node:stream/consumers";
import type { Page } from "playwright-core";

/** A file that was taken away. */
export interface Taken {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Opens the window for files, takes one of them away, and closes it again. */
export async function takeDownload(page: Page, label: string): Promise<Taken> {
  await page.keyboard.press("e");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: label }).click(),
  ]);
  const bytes = new Uint8Array(await buffer(await download.createReadStream()));
  await page.keyboard.press("Escape");
  await page.locator("dialog").waitFor({ state: "detached" });
  return { name: download.suggestedFilename(), bytes };
}

/** Chooses a file in the window for files. */
export async function openFile(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page.keyboard.press("e");
  const file = { name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) };
  await page.getByRole("dialog").locator("input[type=file]").first().setInputFiles(file);
}

/** A text of the window for sharing, by its name. */
export async function sharedText(page: Page, label: string): Promise<string> {
  await page.keyboard.press("s");
  const text = await page.getByRole("region", { name: label, exact: true }).textContent();
  await page.keyboard.press("Escape");
  await page.locator("dialog").waitFor({ state: "detached" });
  return text ?? "";
}
