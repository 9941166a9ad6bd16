import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { axeComplaints, untilStill } from "../../../test-support/axe-complaints.ts";
import { controlNames, layoutFaults } from "../../../test-support/layout-faults.ts";
import { openPage } from "../../../test-support/open-page.ts";
import { routes } from "../../../test-support/routes.ts";

type Media = NonNullable<Parameters<Page["emulateMedia"]>[0]>;

/** Widths of windows, in pixels of the screen. */
const widths = [360, 768, 1280, 1920];

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

test.each(routes)(
  "%s has names and contrast in both themes, and keeps all controls in sight at every width and size",
  async (route) => {
    const T=(w:string)=>{const n=performance.now();console.log(route,w,(n-t0)|0);t0=n;};let t0=performance.now();
    const page = await openPage(`#${route}?v=1&paused`, { reducedMotion: "reduce", colorScheme: "light" });
    T("open");expect(await axeComplaints(page)).toEqual([]);
    T("axe");const all = await controlNames(page);
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
      for (const width of media === dark ? [1280] : widths) {
        await page.setViewportSize({ width: width / zoom, height: 800 / zoom });
        await expect.poll(lost, { message: `${name}, ${width} pixels` }).toEqual([]);
      }
      T(name);if (media === dark) {
        expect(await axeComplaints(page, ["color-contrast", "link-in-text-block"])).toEqual([]);
      } else if (media === forced) {
        expect(await lostInForcedColors(page)).toEqual([]);
      }
    }
  },
);

test("axe finds nothing in both themes in the windows of the plane", async () => {
  const page = await openPage("#/?v=1&paused", { reducedMotion: "reduce", colorScheme: "light" });
  await page
    .getByTestId("hash")
    .filter({ hasText: /^[0-9a-f]{12}$/ })
    .waitFor();
  const check = async (within: string): Promise<void> => {
    await look(page, light);
    expect(await axeComplaints(page, undefined, within)).toEqual([]);
    await look(page, dark);
    expect(await axeComplaints(page, ["color-contrast", "link-in-text-block"], within)).toEqual([]);
  };
  for (const key of ["s", "e", "?"]) {
    await page.keyboard.press(key);
    await page.getByRole("dialog").waitFor();
    await check("dialog");
    await page.keyboard.press("Escape");
    await page.locator("dialog").waitFor({ state: "detached" });
  }
  await page.locator('[data-unit="1.0"]').click();
  await page.getByRole("checkbox", { name: "Table" }).check();
  await check("main");
});
