import { textWidth } from "./text-width.ts";

/** A text that fits into a width in pixels, cut with an ellipsis where it does not. */
export function shortened(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) {
    return text;
  }
  const characters = Array.from(text);
  while (characters.length > 1 && textWidth(`${characters.join("")}\u2026`, size) > width) {
    characters.pop();
  }
  return `${characters.join("").trimEnd()}\u2026`;
}
