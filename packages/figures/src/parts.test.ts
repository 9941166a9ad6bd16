import { Resvg } from "@resvg/resvg-js";
import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { barChart } from "./bar-chart.ts";
import { contourLevels } from "./contour-levels.ts";
import { element } from "./element.ts";
import { spread } from "./end-labels.ts";
import { fixedTheme } from "./fixed-theme.ts";
import { figures } from "./figures.fixture.ts";
import { colorOf } from "./paint.ts";
import { pngDataUrl } from "./png-data-url.ts";
import { shortened } from "./shortened.ts";
import { SvgNode } from "./svg-node.ts";
import { textWidth } from "./text-width.ts";
import { themeTokens } from "./theme-tokens.ts";
import { thinned } from "./thinned.ts";
import { wrappedLines } from "./wrapped-lines.ts";
import { writeSvg } from "./write-svg.ts";

describe("spread", () => {
  const heights = fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { minLength: 1, maxLength: 8 });

  test("keeps labels apart, in order and inside", () => {
    fc.assert(
      fc.property(heights, (given) => {
        const wanted = [...given].sort((a, b) => a - b);
        const placed = spread(wanted, 0, 300);
        placed.forEach((height, i) => {
          expect(height).toBeGreaterThanOrEqual(-1e-9);
          expect(height).toBeLessThanOrEqual(300 + 1e-9);
          expect(i === 0 || height - placed[i - 1]! >= 15 - 1e-9).toBe(true);
        });
      }),
    );
  });

  test("leaves labels that are apart where they are", () => {
    expect(spread([10, 50, 100], 0, 200)).toEqual([10, 50, 100]);
    expect(spread([50, 50], 0, 200)).toEqual([42.5, 57.5]);
  });
});

describe("text", () => {
  test("lines fit, and nothing is lost but what cannot fit", () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-zA-Z0-9]{1,12}$/), { minLength: 1, maxLength: 12 }),
        (words) => {
          const lines = wrappedLines(words.join(" "), 120, 12);
          expect(lines.every((line) => textWidth(line, 12) <= 120)).toBe(true);
          expect(lines.join(" ")).toBe(words.join(" "));
        },
      ),
    );
    expect(shortened("abcdefghijklmnopqrstuvwxyz", 60, 12)).toMatch(/^abc.*…$/);
    expect(wrappedLines("", 100, 12)).toEqual([]);
  });

  test("is at least as wide as the renderer draws it", () => {
    const font = { loadSystemFonts: true, defaultFontFamily: "DejaVu Sans" };
    for (const text of [
      "validation loss (nats)",
      "MMMWWW",
      "0.123456789",
      "T-shirt/top, Ankle boot",
      "−2.5×10⁻⁵",
    ]) {
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="50"><text y="30" font-size="12">${text}</text></svg>`;
      expect(textWidth(text, 12)).toBeGreaterThanOrEqual(
        (new Resvg(svg, { font }).innerBBox()?.width ?? Infinity) * 0.97,
      );
    }
  });
});

describe("writeSvg", () => {
  test("escapes what would end a text or an attribute", () => {
    const root = element("svg", {}, [element("text", { id: 'a"<&' }, ["</text>&\u0000\u001b"])]);
    expect(writeSvg(root, "light")).toBe(
      '<svg><text id="a&quot;&lt;&amp;">&lt;/text&gt;&amp;\ufffd\ufffd</text></svg>',
    );
  });

  test("rounds places to hundredths of a pixel", () => {
    const root = element("svg", {}, [
      element("path", { d: "M0.123456,-1.0000001L-0.00049,3e2", href: "a1.23456" }),
    ]);
    expect(writeSvg(root, "light")).toBe('<svg><path d="M0.12,-1L0,3e2" href="a1.23456"/></svg>');
  });

  test("nodes are moved, not copied", () => {
    const [a, b, child] = [new SvgNode("a"), new SvgNode("b"), new SvgNode("c")];
    a.appendChild(child);
    b.appendChild(new SvgNode("d"));
    b.insertBefore(child, b.childNodes[0] ?? null);
    expect(a.childNodes).toHaveLength(0);
    expect(b.childNodes.map(({ nodeName }) => nodeName)).toEqual(["c", "d"]);
  });
});

test("thinned keeps ends, extremes and gaps of long lists, and short ones whole", () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -10, max: 10, noNaN: true }), { minLength: 1, maxLength: 2000 }),
      (y) => {
        const kept = thinned(y, 50).map((i) => y[i] ?? NaN);
        expect(kept.length).toBeLessThanOrEqual(Math.max(200, 50 * 5));
        expect([kept[0], kept.at(-1)]).toEqual([y[0], y.at(-1)]);
        expect([Math.min(...kept), Math.max(...kept)]).toEqual([Math.min(...y), Math.max(...y)]);
      },
    ),
  );
  const gap = Array.from({ length: 1000 }, (_, i) => (i === 500 ? NaN : i));
  expect(thinned(gap, 10)).toContain(500);
});

test("contour levels part the values into equal shares", () => {
  const levels = contourLevels(
    Array.from({ length: 1001 }, (_, i) => i ** 3),
    4,
  );
  expect(levels).toEqual([3400000, 64000000, 270000000, 730000000]);
  expect(contourLevels([2, 2, 2], 5)).toEqual([]);
});

describe("themes", () => {
  const contrast = (a: string, b: string): number => {
    const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((one, two) => two - one);
    return (light + 0.05) / (dark + 0.05);
  };
  /** Relative luminance of WCAG 2.2. */
  const luminance = (hex: string): number =>
    [0.2126, 0.7152, 0.0722].reduce((sum, weight, i) => {
      const part = parseInt(hex.slice(1 + 2 * i, 3 + 2 * i), 16) / 255;
      return sum + weight * (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    }, 0);

  test.each(["light", "dark"] as const)("%s: text has 4.5:1, lines and points 3:1", (theme) => {
    const colors = themeTokens[theme];
    expect(contrast(colors.ink, colors.surface)).toBeGreaterThan(7);
    expect(contrast(colors.muted, colors.surface)).toBeGreaterThan(4.5);
    for (const color of [...colors.series, ...colors.trio]) {
      expect(`${color} ${contrast(color, colors.surface) >= 2.95}`).toBe(`${color} true`);
    }
    colors.ramp.forEach((color, i) => {
      expect(`${i} ${contrast(color, colors.rampText[i] ?? "") >= 4.5}`).toBe(`${i} true`);
    });
  });

  test("a figure for both is that of the theme when it is fixed", () => {
    for (const draw of Object.values(figures)) {
      const auto = draw({});
      for (const theme of ["light", "dark"] as const) {
        const plain = (svg: string): string =>
          svg
            .replace(/ ?gk-[fs]-[\w-]+/g, "")
            .replaceAll(' class=""', "")
            .replace(/gk-[a-z0-9]+-(\d)/g, "clip-$1");
        expect(plain(fixedTheme(auto, theme))).toBe(plain(draw({ theme })));
      }
    }
  });

  test("a colour that no theme has is an error", () => {
    expect(() => colorOf("light", "series-17")).toThrow(RangeError);
  });

  test("no page is needed", () => {
    vi.stubGlobal("document", undefined);
    expect(barChart([{ name: "a", value: 1 }])).toContain("<svg");
    vi.unstubAllGlobals();
  });
});

describe("the address of an image", () => {
  const fileOf = (url: string): Buffer => Buffer.from(url.split(",")[1] ?? "", "base64");

  test("begins and ends as the PNG specification says", () => {
    // One black pixel: header and checksums of IHDR and IEND are those of the PNG specification's examples.
    const file = fileOf(pngDataUrl(Uint8Array.of(0), 1, 1, 1)).toString("hex");
    expect(file.startsWith("89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b55")).toBe(true);
    expect(file.endsWith("0000000049454e44ae426082")).toBe(true);
  });

  test.each([
    { width: 3, height: 2, channels: 1 as const },
    { width: 2, height: 3, channels: 3 as const },
    { width: 200, height: 150, channels: 3 as const },
  ])("another program reads the same pixels: $width x $height, $channels", ({ width, height, channels }) => {
    const bytes = Uint8Array.from({ length: width * height * channels }, (_, i) => (i * 89 + (i >> 8)) % 256);
    const url = pngDataUrl(bytes, width, height, channels);
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image href="${url}" width="${width}" height="${height}" image-rendering="optimizeSpeed"/></svg>`;
    const { pixels } = new Resvg(svg).render();
    const seen = Array.from({ length: width * height }, (_, i) =>
      channels === 1 ? [pixels[4 * i]] : [...pixels.subarray(4 * i, 4 * i + 3)],
    ).flat();
    expect(seen).toEqual([...bytes]);
  });
});
