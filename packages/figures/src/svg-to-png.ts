import type * as Renderer from "@resvg/resvg-js";
import { fixedTheme } from "./fixed-theme.ts";

/** Options of {@link svgToPng}. */
export interface PngOptions {
  /** Pixels of the image for each CSS pixel, above 0. Default 2. */
  readonly scale?: number;
  /** The colours of a figure that was drawn with theme "auto". Default "light". */
  readonly theme?: "light" | "dark";
  /** An installed font for all text. Default: Arial, or DejaVu Sans on Linux. */
  readonly font?: string;
}

/**
 * A figure as the bytes of a PNG file, in Node. It needs the package `@resvg/resvg-js` beside this one.
 *
 * @throws Error when that package is not installed, or the text is no SVG. RangeError when the scale is not positive.
 * @example
 * import { barChart } from "@gradkit/figures";
 * import { svgToPng } from "@gradkit/figures/node";
 * const svg = barChart([{ name: "SGD", value: 0.91 }], { width: 300 });
 * const png = await svgToPng(svg, { scale: 1 });
 * console.log(Array.from(png.slice(1, 4), (byte) => String.fromCharCode(byte)).join("")); // PNG
 * @see https://github.com/thx/resvg-js
 */
export async function svgToPng(svg: string, options: PngOptions = {}): Promise<Uint8Array> {
  const { scale = 2, theme = "light" } = options;
  const font = options.font ?? (process.platform === "linux" ? "DejaVu Sans" : "Arial");
  if (!(Number.isFinite(scale) && scale > 0)) {
    throw new RangeError(`svgToPng: scale must be a positive number, but is ${scale}.`);
  }
  const { Resvg } = await renderer();
  try {
    const drawing = new Resvg(sharpImages(fixedTheme(svg, theme)), {
      fitTo: { mode: "zoom", value: scale },
      font: { loadSystemFonts: true, defaultFontFamily: font, sansSerifFamily: font },
    });
    return new Uint8Array(drawing.render().asPng());
  } catch (cause) {
    throw new Error(`svgToPng: the text could not be drawn; is it an SVG picture? (${String(cause)})`, {
      cause,
    });
  }
}

/** The renderer knows the attribute that keeps pixels square, not the newer style, which would hide it. */
function sharpImages(svg: string): string {
  return svg.replaceAll(' style="image-rendering:pixelated"', "");
}

async function renderer(): Promise<typeof Renderer> {
  try {
    return await import("@resvg/resvg-js");
  } catch (cause) {
    throw new Error(
      "svgToPng: the package @resvg/resvg-js, which draws pixels, could not be loaded. " +
        "Install it beside this one: npm install @resvg/resvg-js",
      { cause },
    );
  }
}
