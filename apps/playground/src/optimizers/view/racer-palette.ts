import { computed } from "@preact/signals";
import { palette, parseHex, type Rgb } from "../../canvas/palette.ts";
import { mostRacers, racerColor } from "../racer.ts";

/** The colours of the racers in the theme in use, for canvases. */
export const racerPalette = computed((): readonly Rgb[] => {
  // The palette follows the theme, and so do these.
  const names = Array.from({ length: palette.value.two.length === 0 ? 0 : mostRacers }, (_, index) =>
    racerColor(index),
  );
  const style = getComputedStyle(document.documentElement);
  return names.map((name) => parseHex(style.getPropertyValue(`--${name}`).trim()));
});
