/** A place in the frame around a text area, in pixels. */
export interface Spot {
  readonly left: number;
  readonly top: number;
}

interface Grid {
  readonly wide: number;
  readonly high: number;
  /** Where the first letter stands in the frame, as it is scrolled. */
  readonly left: number;
  readonly top: number;
}

/** Where the line below a letter begins: every letter is as wide as any other, and no line is wrapped. */
export function spotBelow(area: HTMLTextAreaElement, index: number): Spot {
  const { wide, high, left, top } = gridOf(area);
  const before = area.value.slice(0, index);
  const line = before.split("\n").length;
  return { left: left + (before.length - before.lastIndexOf("\n") - 1) * wide, top: top + line * high };
}

/** The letter under a pointer; undefined beside the text. */
export function indexUnder(area: HTMLTextAreaElement, { clientX, clientY }: MouseEvent): number | undefined {
  const { wide, high, left, top } = gridOf(area);
  const frame = frameOf(area);
  const lines = area.value.split("\n");
  const line = Math.floor((clientY - frame.top - top) / high);
  const column = Math.floor((clientX - frame.left - left) / wide);
  const isText = line >= 0 && column >= 0 && column < (lines[line]?.length ?? 0);
  return isText ? lines.slice(0, line).reduce((sum, { length }) => sum + length + 1, 0) + column : undefined;
}

function frameOf(area: HTMLTextAreaElement): DOMRect {
  return (area.offsetParent ?? area).getBoundingClientRect();
}

function gridOf(area: HTMLTextAreaElement): Grid {
  const style = getComputedStyle(area);
  const pen = document.createElement("canvas").getContext("2d");
  const letters = "0".repeat(100);
  if (pen !== null) {
    pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  }
  const box = area.getBoundingClientRect();
  const frame = frameOf(area);
  const inside = (side: string): number => parseFloat(style.getPropertyValue(side));
  return {
    wide: (pen?.measureText(letters).width ?? 0) / letters.length,
    high: parseFloat(style.lineHeight),
    left: box.left - frame.left + inside("border-left-width") + inside("padding-left") - area.scrollLeft,
    top: box.top - frame.top + inside("border-top-width") + inside("padding-top") - area.scrollTop,
  };
}
