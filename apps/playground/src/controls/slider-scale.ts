/** How the way of a slider turns into numbers; `log` begins with a place for zero where `least` is 0. */
export interface SliderScale {
  readonly scale: "linear" | "log" | "whole";
  readonly least: number;
  readonly most: number;
  /** The least number above zero on a `log` scale that has a zero. */
  readonly first?: number;
}

const way = 1000;

/** Where the slider stands, 0 to 1000. */
export function toSlider(value: number, { scale, least, most, first = least }: SliderScale): number {
  if (scale !== "log") {
    return Math.round(((value - least) / (most - least)) * way);
  }
  return value < first ? 0 : Math.round((Math.log(value / first) / Math.log(most / first)) * way);
}

/** The number at a place of the slider, in as many digits as one place makes a difference in. */
export function fromSlider(place: number, { scale, least, most, first = least }: SliderScale): number {
  if (scale === "log") {
    return place === 0 ? least : Number((first * (most / first) ** (place / way)).toPrecision(2));
  }
  const value = least + (place / way) * (most - least);
  return scale === "whole" ? Math.round(value) : Number(value.toFixed(2));
}
