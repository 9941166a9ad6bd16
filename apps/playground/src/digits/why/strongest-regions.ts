import type { WhyMap } from "./explain.ts";

/** A ninth of a drawing: the third of its rows and of its columns, from the upper left corner. */
export interface Region {
  readonly row: 0 | 1 | 2;
  readonly column: 0 | 1 | 2;
  /** All its parts of a score together (gradient), or what the patch that matters most there changes (occlusion). */
  readonly value: number;
  /** Its pixel that matters most. */
  readonly place: number;
}

/** The regions that matter most. */
export interface StrongestRegions {
  /** Speaks most for the class; undefined where none does. */
  readonly supporting: Region | undefined;
  /** Speaks most against it. */
  readonly opposing: Region | undefined;
}

const thirds = [0, 1, 2] as const;

/** What is less than this share of the largest number is not worth a word. */
const negligible = 1e-3;

/** Which ninths of the drawing speak most for and against a class. */
export function strongestRegions({
  pixels,
  values,
  way,
}: Pick<WhyMap, "pixels" | "values" | "way">): StrongestRegions {
  const places = placesByRegion(pixels);
  const regions = (sign: 1 | -1): readonly Region[] =>
    thirds.flatMap((row) =>
      thirds.map((column) => {
        const inside = places[row * 3 + column] ?? [];
        const numbers = inside.map((place) => values[place] ?? 0);
        const extreme = numbers.reduce((most, value) => (value * sign > most * sign ? value : most), 0);
        const sum = numbers.reduce((all, value) => all + value, 0);
        const place = inside[numbers.indexOf(extreme)] ?? -1;
        return { row, column, value: way === "gradient" ? sum : extreme, place };
      }),
    );
  const strongest = (sign: 1 | -1): Region | undefined => {
    const least = negligible * values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    const [first] = regions(sign)
      .filter(({ value, place }) => value * sign > least && place >= 0)
      .sort((a, b) => (b.value - a.value) * sign);
    return first;
  };
  return { supporting: strongest(1), opposing: strongest(-1) };
}

/** The pixels of each ninth of the box around the ink; those beside it belong to the ninth that is nearest. */
function placesByRegion(pixels: Uint8Array): readonly (readonly number[])[] {
  const inked = [...pixels.keys()].filter((place) => (pixels[place] ?? 0) > 0);
  const third = (of: (place: number) => number): ((place: number) => number) => {
    const all = inked.map(of);
    const [least, most] = [Math.min(...all), Math.max(...all) + 1];
    return (place) => Math.min(2, Math.max(0, Math.floor(((of(place) - least) / (most - least)) * 3)));
  };
  const row = third((place) => Math.floor(place / 28));
  const column = third((place) => place % 28);
  const found: number[][] = Array.from({ length: 9 }, () => []);
  for (const place of pixels.keys()) {
    found[row(place) * 3 + column(place)]?.push(place);
  }
  return found;
}
