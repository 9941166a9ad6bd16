import { beforeAll, describe, expect, test } from "vitest";
import {
  drawWithMouse,
  onPaper,
  quick,
  seven,
  untilLearnt,
  zero,
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
