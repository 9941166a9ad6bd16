import { shortened } from "./shortened.ts";
import { textWidth } from "./text-width.ts";

/** A text as lines no wider than given; a single word that is too long is shortened. */
export function wrappedLines(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).filter((part) => part !== "")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && textWidth(longer, size) > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return (line === "" ? lines : [...lines, line]).map((part) => shortened(part, width, size));
}
