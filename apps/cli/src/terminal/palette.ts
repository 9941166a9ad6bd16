import picocolors from "picocolors";

/** The colours in use. Meaning never rests on them alone. */
export type Palette = Pick<
  ReturnType<typeof picocolors.createColors>,
  "bold" | "dim" | "red" | "green" | "yellow" | "cyan"
>;

/** Functions that colour text, or leave it as it is. */
export function palette(enabled: boolean): Palette {
  return picocolors.createColors(enabled);
}
