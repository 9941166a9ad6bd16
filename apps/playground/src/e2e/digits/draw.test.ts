import { beforeAll, describe, expect, test } from "vitest";
import {
  drawWithMouse,
  onPaper,
  quick,
  seven,
  untilLearnt,
  zero,
  pictureSeen,
  type PaperPlace,
} from "../../../test-support/digits-page.ts";
import { goTo, sharedPage } from "../../../test-support/open-page.ts";
import { epochShown } from "../../../test-support/plane-page.ts";

describe("a drawing", () => {
  const shared = sharedPage(quick, { hasTouch: true });
  beforeAll(() => untilLearnt(shared()));

  test("is read after training on synthetic digits, wherever it stands and however large it is", async () => {
    const page = shared();
    const reads = page.getByTestId("reads");
    const clear = page.getByRole("button", { name: "Clear (C)" });
    const cases: readonly (readonly [readonly PaperPlace[], PaperPlace, number, string])[] = [
      [seven, [0.25, 0.15], 0.5, "Reads 7"],
      [seven, [0.02, 0.6], 0.3, "Reads 7"],
      [zero, [0.2, 0.15], 0.6, "Reads 0"],
      [zero, [0.62, 0.04], 0.34, "Reads 0"],
    ];
    for (const [strokes, corner, size, expected] of cases) {
      await drawWithMouse(page, await onPaper(page, strokes, corner, size));
      await expect.poll(() => reads.textContent(), { message: `at ${corner.join()}` }).toContain(expected);
      await clear.click();
      await expect.poll(() => reads.textContent()).toBe("Nothing is drawn yet.");
    }
    await page.getByRole("button", { name: "Take back" }).click();
    await expect.poll(() => reads.textContent()).toContain("Reads 0");
    await clear.click();
  });

  test("is counted as read rightly or not, once, by who has drawn it", async () => {
    const page = shared();
    const tally = page.getByTestId("tally");
    const [yes, no] = [
      page.getByRole("button", { name: "Yes" }),
      page.getByRole("button", { name: "No", exact: true }),
    ];
    await drawWithMouse(page, await onPaper(page, seven, [0.25, 0.15], 0.5));
    await yes.click();
    await expect.poll(() => tally.textContent()).toBe("1 of 1 drawing of yours read rightly");
    expect(await yes.count()).toBe(0);
    await page.getByRole("button", { name: "Clear (C)" }).click();
    await drawWithMouse(page, await onPaper(page, zero, [0.2, 0.15], 0.6));
    await no.click();
    await expect.poll(() => tally.textContent()).toBe("1 of 2 drawings of yours read rightly");
    // Of a test image one knows what it is.
    await page.getByRole("button", { name: "Use a test image" }).click();
    await page.getByText("This test image is:").waitFor();
    expect(await yes.count()).toBe(0);
    await page.getByRole("button", { name: "Clear (C)" }).click();
  });

  test("on a test image leaves the rest of it where it is", async () => {
    const page = shared();
    await page.getByRole("button", { name: "Use a test image" }).click();
    await page.getByText("This test image is:").waitFor();
    const before = await pictureSeen(page);
    await page.getByRole("radio", { name: "Eraser" }).check();
    // A corner in which there is no ink.
    await drawWithMouse(
      page,
      await onPaper(
        page,
        [
          [0, 0],
          [1, 0.5],
        ],
        [0.01, 0.01],
        0.04,
      ),
    );
    await page.getByText("28 × 28 pixels as they are").waitFor();
    await expect.poll(() => pictureSeen(page)).toEqual(before);
    await page.getByRole("radio", { name: "Pen" }).check();
    await drawWithMouse(
      page,
      await onPaper(
        page,
        [
          [0, 0],
          [1, 0],
        ],
        [0.05, 0.95],
        0.3,
      ),
    );
    await expect.poll(() => pictureSeen(page)).not.toEqual(before);
    const after = await pictureSeen(page);
    expect(after.slice(0, 20 * 28)).toEqual(before.slice(0, 20 * 28));
    await page.getByRole("button", { name: "Clear (C)" }).click();
  });

  test("by a finger on a phone leaves the page where it is", async () => {
    const page = shared();
    await page.setViewportSize({ width: 360, height: 740 });
    const places = await onPaper(page, seven, [0.25, 0.15], 0.5);
    const scrolled = await page.evaluate(() => scrollY);
    const session = await page.context().newCDPSession(page);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", points: readonly PaperPlace[]) =>
      session.send("Input.dispatchTouchEvent", { type, touchPoints: points.map(([x, y]) => ({ x, y })) });
    await touch("touchStart", places.slice(0, 1));
    for (const place of places.slice(1)) {
      await touch("touchMove", [place]);
    }
    await touch("touchEnd", []);
    await expect.poll(() => page.getByTestId("reads").textContent()).toContain("Reads 7");
    expect(await page.evaluate(() => scrollY)).toBe(scrolled);
    await page.getByRole("button", { name: "Clear (C)" }).click();
  });

  test("is read while training goes on", async () => {
    const page = shared();
    await page.setViewportSize({ width: 1280, height: 800 });
    await goTo(page, "#/digits?v=1&n=4000&lr=0.002&epochs=200");
    await page.getByRole("button", { name: "Train", exact: true }).click();
    await page.getByRole("button", { name: "Pause", exact: true }).waitFor();
    await expect.poll(() => epochShown(page)).toBeGreaterThan(3);
    await drawWithMouse(page, await onPaper(page, seven, [0.25, 0.15], 0.5));
    await expect.poll(() => page.getByTestId("reads").textContent()).toContain("Reads 7");
    const read = await epochShown(page);
    await expect.poll(() => epochShown(page)).toBeGreaterThan(read);
    await page.getByRole("button", { name: "Pause", exact: true }).click();
  });
});
