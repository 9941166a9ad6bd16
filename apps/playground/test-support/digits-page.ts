import type { Page } from "playwright-core";

/** A place on the paper, 0 to 1 from the upper left corner. */
export type PaperPlace = readonly [x: number, y: number];

/** A run that takes about a second and reads digits well enough. */
export const quick = "#/digits?v=1&n=4000&lr=0.002&epochs=4";

/** A seven in strokes between 0 and 1. */
export const seven: readonly PaperPlace[] = [
  [0, 0.02],
  [0.5, 0],
  [1, 0.03],
  [0.7, 0.4],
  [0.5, 0.7],
  [0.4, 1],
];

/** A circle. */
export const zero: readonly PaperPlace[] = Array.from({ length: 16 }, (_, i): PaperPlace => {
  const angle = (i / 15) * 2 * Math.PI;
  return [0.5 - 0.38 * Math.sin(angle), 0.5 - 0.5 * Math.cos(angle)];
});

/** How dark the pixels of the picture are that the network sees, row by row, on a light page. */
export function pictureSeen(page: Page): Promise<readonly number[]> {
  return page
    .locator("canvas.seen-image")
    .first()
    .evaluate((canvas: HTMLCanvasElement) => {
      const { data = [] } = canvas.getContext("2d")?.getImageData(0, 0, 28, 28) ?? {};
      return Array.from({ length: 784 }, (_, i) => 255 - (data[i * 4] ?? 255));
    });
}

/** Waits until training has ended by itself. */
export async function untilLearnt(page: Page): Promise<void> {
  await page.locator(".headline", { hasText: "Learnt:" }).waitFor();
}

/** Twelve digits for the weights shown; they are there when training rests. */
export async function digitsHash(page: Page): Promise<string> {
  const place = page.getByTestId("hash").filter({ hasText: /^[0-9a-f]{12}$/ });
  return (await place.textContent()) ?? "";
}

/** The numbers of the confusion matrix, row by row. */
export function cellCounts(page: Page): Promise<readonly number[]> {
  return page
    .locator("[data-cell]")
    .evaluateAll((cells) => cells.map(({ textContent }) => Number(textContent)));
}

/** How many images the network was tested with, by the confusion matrix. */
export async function testedImages(page: Page): Promise<number> {
  return (await cellCounts(page)).reduce((sum, count) => sum + count, 0);
}

/** Strokes moved to a part of the paper, in pixels of the window. */
export async function onPaper(
  page: Page,
  strokes: readonly PaperPlace[],
  [left, top]: PaperPlace,
  size: number,
): Promise<readonly PaperPlace[]> {
  const paper = page.locator("canvas.pad");
  await paper.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await paper.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  return strokes.map(([u, v]) => [x + width * (left + u * size), y + height * (top + v * size)]);
}

/** Draws with the mouse. */
export async function drawWithMouse(page: Page, places: readonly PaperPlace[]): Promise<void> {
  const [first = [0, 0], ...rest] = places;
  await page.mouse.move(first[0], first[1]);
  await page.mouse.down();
  for (const [x, y] of rest) {
    await page.mouse.move(x, y, { steps: 2 });
  }
  await page.mouse.up();
}

/** Draws a vertical line with the keys of the paper, which has the focus. */
export async function drawWithKeys(page: Page): Promise<void> {
  await page.keyboard.press("Space");
  for (let i = 0; i < 4; i++) {
    await page.keyboard.press("Shift+ArrowDown");
  }
  await page.keyboard.press("Space");
}
