/** A place on the paper; both coordinates go from 0 to 1, from the upper left corner. */
export type PaperPoint = readonly [x: number, y: number];

/** What was done to the paper. */
export type Mark =
  | {
      readonly kind: "stroke";
      readonly points: readonly PaperPoint[];
      /** Of the side of the paper. */
      readonly width: number;
      readonly erases: boolean;
    }
  | { readonly kind: "clear" }
  /** A picture of 28 by 28 bytes over the whole paper. */
  | { readonly kind: "image"; readonly pixels: Uint8Array };

/** The marks that can still be seen: those after the paper was last empty. */
export function seenMarks(marks: readonly Mark[]): readonly Mark[] {
  const covered = marks.findLastIndex(({ kind }) => kind === "clear" || kind === "image");
  return marks.slice(marks[covered]?.kind === "clear" ? covered + 1 : Math.max(0, covered));
}
