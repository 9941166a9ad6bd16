import { Resvg } from "@resvg/resvg-js";
import { describe, expect, test } from "vitest";
import { figures } from "./figures.fixture.ts";
import { all, parsed, texts } from "./parsed.fixture.ts";

const font = { loadSystemFonts: true, defaultFontFamily: "DejaVu Sans", sansSerifFamily: "DejaVu Sans" };

describe.each(Object.entries(figures))("%s", (name, draw) => {
  const options = { title: "What the figure says <&>", subtitle: "where it comes from" };

  test("is an image with a name and a description in words", () => {
    const svg = draw(options);
    const root = parsed(svg);
    expect(root.tagName).toBe("svg");
    expect(root.getAttribute("role")).toBe("img");
    expect(/<title>(.*?)<\/title>/.exec(svg)?.[1]).toBe("What the figure says &lt;&amp;&gt;");
    expect(root.querySelector("desc")?.textContent).toMatch(/\d/);
    expect(draw({})).toMatch(
      /^<svg[^>]*><style>[^<]*<\/style><title>[^<]{5,}<\/title><desc>[^<]{10,}<\/desc>/,
    );
  });

  test("shows title and subtitle", () => {
    const shown = texts(draw(options));
    expect(shown).toContain("What the figure says <&>");
    expect(shown).toContain("where it comes from");
  });

  test("holds no undefined places, no foreign style, no names of the plotting library", () => {
    const svg = draw(options);
    const values = [...svg.matchAll(/ (?:x|y|x1|x2|y1|y2|cx|cy|r|d|width|height|transform)="([^"]*)"/g)];
    expect(values.length).toBeGreaterThan(5);
    expect(values.filter(([, value]) => /NaN|undefined|Infinity|null/.test(value ?? ""))).toEqual([]);
    expect(svg).not.toMatch(/plot-|var\(|currentColor|:where/);
  });

  test("is the same every time", () => {
    const again = draw(options);
    expect(draw(options)).toBe(again);
  });

  test.each([200, 320, 360, 640, 900, 1200])("keeps inside a width of %i", (width) => {
    const svg = draw({ ...options, width, theme: "light" });
    const root = parsed(svg);
    expect(root.getAttribute("width")).toBe(String(width));
    // A strict parser reads it; what it draws, texts included, lies inside the picture.
    const box = new Resvg(svg, { font }).getBBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(Number(root.getAttribute("height")));
  });

  test("has the height that is asked for", () => {
    expect(parsed(draw({ ...options, width: 640, height: 800 })).getAttribute("height")).toBe("800");
  });

  test("fixed themes have their colours and no style sheet", () => {
    const [light, dark] = [draw({ theme: "light" }), draw({ theme: "dark" })];
    expect(light).toContain('fill="#ffffff"');
    expect(dark).toContain('fill="#16181d"');
    for (const svg of [light, dark]) {
      expect(svg).not.toMatch(/<style|class="[^"]*gk-/);
    }
  });

  test("theme auto holds the colours of both", () => {
    const auto = draw({});
    expect(auto).toContain("prefers-color-scheme:dark");
    expect(auto).toContain(":root[data-theme=dark] .gk-f-surface{fill:#16181d}");
    const used = new Set(all(auto, "[class]").flatMap((one) => one.getAttribute("class")?.split(" ") ?? []));
    for (const token of [...used].filter((one) => one.startsWith("gk-"))) {
      expect(auto).toContain(`:root:not([data-theme=light]) .${token}{`);
    }
  });

  test("refuses sizes without room and unknown themes", () => {
    for (const width of [0, -1, NaN, Infinity, 199]) {
      expect(() => draw({ width })).toThrow(RangeError);
      expect(() => draw({ width })).toThrow(
        `${name}: width must be a number of at least 200 pixels, but is ${width}.`,
      );
    }
    expect(() => draw({ height: 20 })).toThrow(`${name}: height must be`);
    const theme = "sepia" as "dark";
    expect(() => draw({ theme })).toThrow(
      `${name}: theme must be "light", "dark" or "auto", but is "sepia".`,
    );
  });

  test("marks say their numbers", () => {
    expect(all(draw(options), "g title").length).toBeGreaterThan(0);
  });
});
