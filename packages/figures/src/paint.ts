import { themeTokens, type ThemeColors } from "./theme-tokens.ts";

/** Names of colours: a field of the theme, with the place for those that are lists. */
export type Token =
  "surface" | "ink" | "muted" | "grid" | `${"trio" | "series" | "ramp" | "rampText" | "diverging"}-${number}`;

const pattern = /^var\(--gk-([a-zA-Z]+)(?:-(\d+))?\)$/;

/** How a colour is named while a figure is drawn; the theme is decided when it is written. */
export function paint(token: Token): string {
  return `var(--gk-${token})`;
}

/** The token that {@link paint} wrote, undefined for other values of attributes. */
export function tokenOf(value: string): string | undefined {
  const match = pattern.exec(value);
  return match === null ? undefined : value.slice("var(--gk-".length, -1);
}

/** The colour of a token in a theme. */
export function colorOf(theme: "light" | "dark", token: string): string {
  const [field = "", place] = token.split("-");
  const colors: ThemeColors = themeTokens[theme];
  const found = Object.entries(colors).find(([name]) => name === field)?.[1] as
    string | readonly string[] | undefined;
  const color = typeof found === "string" ? found : found?.[Number(place)];
  if (color === undefined) {
    throw new RangeError(`paint: the theme has no colour "${token}".`);
  }
  return color;
}
