import { expect } from "vitest";
import type { Page } from "playwright-core";

/** The name of what has the focus. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement: element } = document;
    const labels =
      element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? element.labels : null;
    return (
      element?.getAttribute("aria-label") ??
      labels?.[0]?.textContent ??
      element?.textContent ??
      ""
    ).trim();
  });
}

/**
 * Presses Tab until something of this name has the focus.
 *
 * @throws Error when nothing of this name is reached.
 */
export async function tabTo(page: Page, name: string): Promise<void> {
  for (let i = 0; i < 160; i++) {
    await page.keyboard.press("Tab");
    if ((await focused(page)).startsWith(name)) {
      return;
    }
  }
  throw new Error(`Tab never came to "${name}".`);
}

/** Goes past the navigation, as the first stop of the keyboard offers. */
export async function skipToPage(page: Page): Promise<void> {
  await page.keyboard.press("Tab");
  expect(await focused(page)).toBe("Skip to the page");
  await page.keyboard.press("Enter");
}

/** Opens the window for sharing by its key, finds the link in it, and closes it again; returns the link. */
export async function shareByKeys(page: Page, label: string): Promise<string> {
  await page.keyboard.press("s");
  await page.getByRole("dialog", { name: "Share" }).waitFor();
  const link = await page.getByRole("region", { name: label, exact: true }).textContent();
  await closeDialog(page);
  return link ?? "";
}

/** Opens the window for files by its key, takes one of them away, and closes it again; returns the name of the file. */
export async function exportByKeys(page: Page, label: string): Promise<string> {
  await page.keyboard.press("e");
  await page.getByRole("dialog", { name: "Export and open" }).waitFor();
  await tabTo(page, label);
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  await closeDialog(page);
  return download.suggestedFilename();
}

/** Looks at the keys of the page, and closes their window again. */
export async function readKeys(page: Page): Promise<void> {
  await page.keyboard.press("?");
  await page.getByRole("dialog", { name: "Keyboard" }).waitFor();
  await closeDialog(page);
}

async function closeDialog(page: Page): Promise<void> {
  await page.keyboard.press("Escape");
  await page.locator("dialog").waitFor({ state: "detached" });
}
