import { computed } from "@preact/signals";
import { appliedTheme } from "../app/theme.ts";

/** Red, green and blue, 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** The colours that canvases need as numbers; those of the stylesheet. */
export interface Palette {
  readonly isDark: boolean;
  readonly surface: Rgb;
  readonly ink: Rgb;
  readonly faint: Rgb;
  readonly negative: Rgb;
  readonly positive: Rgb;
  /** Of two classes, and of three. */
  readonly two: readonly Rgb[];
  readonly three: readonly Rgb[];
}

/** The colours of the theme in use. */
export const palette = computed((): Palette => {
  const style = getComputedStyle(document.documentElement);
  const color = (name: string): Rgb => parseHex(style.getPropertyValue(`--${name}`).trim());
  return {
    // Reading the theme also makes this follow it.
    isDark: appliedTheme.value === "dark",
    surface: color("surface"),
    ink: color("ink"),
    faint: color("line"),
    negative: color("negative"),
    positive: color("positive"),
    two: [color("two-0"), color("two-1")],
    three: [color("three-0"), color("three-1"), color("three-2")],
  };
});

/** The colours of so many classes. */
export function classColors({ two, three }: Palette, classes: number): readonly Rgb[] {
  return classes === 2 ? two : three;
}

/** A colour as CSS writes it. */
export function css([red, green, blue]: Rgb, alpha = 1): string {
  return `rgb(${red} ${green} ${blue} / ${alpha})`;
}

/** `#f59322`, or `#fff` as a build shortens it. */
export function parseHex(text: string): Rgb {
  const digits = text.slice(1);
  const value = parseInt(digits.length === 3 ? digits.replace(/./g, "$&$&") : digits, 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}
