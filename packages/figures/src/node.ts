export { svgToPng, type PngOptions } from "./svg-to-png.ts";
