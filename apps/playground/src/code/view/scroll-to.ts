import { spotBelow } from "./text-grid.ts";

/** Lines that stay in sight above and below. */
const around = 3;

/** Brings a letter of a text area into sight. */
export function scrollTo(area: HTMLTextAreaElement, index: number): void {
  const high = parseFloat(getComputedStyle(area).lineHeight);
  const top = (area.value.slice(0, index).split("\n").length - 1) * high;
  const [least, most] = [top - area.clientHeight + (around + 1) * high, top - around * high];
  area.scrollTop = Math.min(Math.max(area.scrollTop, least), Math.max(0, most));
  const left = spotBelow(area, index).left - area.offsetLeft;
  if (left < 0 || left > area.clientWidth * 0.8) {
    area.scrollLeft += left - area.clientWidth / 3;
  }
}
