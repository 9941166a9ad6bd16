import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { axeComplaints, untilStill } from "../../../test-support/axe-complaints.ts";
import { controlNames, layoutFaults } from "../../../test-support/layout-faults.ts";
import { goTo, sharedPage } from "../../../test-support/open-page.ts";
import { routes } from "../../../test-support/routes.ts";

type Media = NonNullable<Parameters<Page["emulateMedia"]>[0]>;

/** Widths of windows, in pixels of the screen. */
const widths = [360, 768, 1280, 1920];
/** That of a projector, on which letters grow. */
const widest = 2560;

const light: Media = { colorScheme: "light", forcedColors: "none" };
const dark: Media = { colorScheme: "dark", forcedColors: "none" };
/** Where the system sets the colours. */
const forced: Media = { colorScheme: "light", forcedColors: "active" };

/** How a page may look, how large all of it is, and how large its letters are. At double size it has half the room. */
const variants = [
  { name: "light", media: light, zoom: 1, letters: "" },
  { name: "at double size", media: light, zoom: 2, letters: "" },
  { name: "with letters twice as large", media: light, zoom: 1, letters: "200%" },
  { name: "dark", media: dark, zoom: 1, letters: "" },
  { name: "in forced colours", media: forced, zoom: 1, letters: "" },
];

/** Changes how the page looks, and waits until colours have arrived there. */
async function look(page: Page, media: Media): Promise<void> {
  await page.emulateMedia(media);
  await page.locator(`html[data-theme=${media.colorScheme ?? "light"}]`).waitFor();
  await untilStill(page);
}

/** What is told by colour alone elsewhere, where the system sets the colours: pictures that keep theirs, and what is chosen. */
async function lostInForcedColors(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const faults = (selector: string, isRight: (style: CSSStyleDeclaration) => boolean): readonly string[] =>
      Array.from(document.querySelectorAll(selector))
        .filter((element) => element.getClientRects().length > 0 && !isRight(getComputedStyle(element)))
        .map((element) => `${selector}: ${element.outerHTML.slice(0, 80)}`);
    return [
      ...faults("canvas, .legend svg, .u-marker, .trial-bar", (style) => style.forcedColorAdjust === "none"),
      ...faults(
        ".segments label:has(:checked), .chip:has(:checked), .tabs a[aria-current]",
        ({ outlineStyle }) => outlineStyle === "solid",
      ),
      ...faults(
        ".segments label:not(:has(:checked)), .tabs a:not([aria-current])",
        ({ outlineStyle }) => outlineStyle === "none",
      ),
      ...faults(".button, .play", (style) => parseFloat(style.borderTopWidth) >= 1),
    ];
  });
}

/** Smaller runs than the pages open with: they show the same controls. */
const smaller: Readonly<Record<string, string>> = { "/": "&layers=8relu.8relu", "/digits": "&n=1000" };

/** What is looked at on a page besides what it opens with. */
const prepared: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  async "/"(page) {
    await page.locator('[data-unit="1.0"]').click();
    await page.getByRole("checkbox", { name: "Table" }).check();
    await page.getByText("See the plane as two units of a layer do").click();
    await page.getByText("Try six learning rates with six widths").click();
  },
};

/** Waits until a page has what it shows: weights and their hash, paths, runs. */
async function untilFilled(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const hash = document.querySelector("[data-testid=hash]")?.textContent ?? "0".repeat(12);
    const isBusy = document.querySelector("[aria-busy=true], .waiting, .runs:not(:has(.runs-main))") !== null;
    return /^[0-9a-f]{12}$/.test(hash) && !isBusy;
  });
}

describe("at every width and size", () => {
  const shared = sharedPage("#/?v=1&paused", { reducedMotion: "reduce", colorScheme: "light" });

  test.each(routes)(
    "%s has names and contrast in both themes, and keeps all controls in sight",
    async (route) => {
      const page = shared();
      await look(page, light);
      await page.setViewportSize({ width: 1280, height: 800 });
      await goTo(page, `#${route}?v=1&paused${smaller[route] ?? ""}`);
      await untilFilled(page);
      await prepared[route]?.(page);
      expect(await axeComplaints(page)).toEqual([]);
      const all = await controlNames(page);
      expect(all.length).toBeGreaterThan(10);
      const lost = async (): Promise<readonly string[]> => {
        const names = await controlNames(page);
        return [
          ...(await layoutFaults(page)),
          ...all.filter((name) => !names.includes(name)).map((name) => `${name} is not there`),
        ];
      };
      for (const { name, media, zoom, letters } of variants) {
        await look(page, media);
        await page.evaluate((size) => (document.documentElement.style.fontSize = size), letters);
        // In the dark colours alone are others.
        const sizes = media === dark ? [1280] : name === "light" ? [...widths, widest] : widths;
        for (const width of sizes) {
          await page.setViewportSize({ width: width / zoom, height: 800 / zoom });
          await expect.poll(lost, { message: `${name}, ${width} pixels` }).toEqual([]);
        }
        if (media === dark) {
          expect(await axeComplaints(page, ["color-contrast", "link-in-text-block"])).toEqual([]);
        } else if (media === forced) {
          expect(await lostInForcedColors(page)).toEqual([]);
        }
      }
    },
  );

  test("axe finds nothing in both themes in the windows of the plane", async () => {
    const page = shared();
    await page.setViewportSize({ width: 1280, height: 800 });
    await goTo(page, "#/?v=1&paused");
    await untilFilled(page);
    for (const key of ["s", "e", "?"]) {
      await look(page, light);
      await page.keyboard.press(key);
      await page.getByRole("dialog").waitFor();
      expect(await axeComplaints(page, undefined, "dialog")).toEqual([]);
      await look(page, dark);
      expect(await axeComplaints(page, ["color-contrast", "link-in-text-block"], "dialog")).toEqual([]);
      await page.keyboard.press("Escape");
      await page.locator("dialog").waitFor({ state: "detached" });
    }
  });
});
