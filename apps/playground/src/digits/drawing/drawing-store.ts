import { computed, signal, type ReadonlySignal } from "@preact/signals";
import type { GreyImage } from "./grey-image.ts";
import type { Mark, PaperPoint } from "./mark.ts";
import { readMarks } from "./read-marks.ts";

/** The paper, the pen, and what the network is shown of it. */
export interface DrawingStore {
  readonly marks: ReadonlySignal<readonly Mark[]>;
  readonly erases: ReadonlySignal<boolean>;
  /** The width of the pen as a share of the paper. */
  readonly width: ReadonlySignal<number>;
  /** What stands on the paper, in as few pixels; undefined for empty paper. */
  readonly before: ReadonlySignal<Uint8Array | undefined>;
  /** Bytes for the network; undefined for empty paper. */
  readonly pixels: ReadonlySignal<Uint8Array | undefined>;
  /** Puts the pen down. */
  begin(point: PaperPoint): void;
  /** Moves the pen that is down. */
  extend(points: readonly PaperPoint[]): void;
  undo(): void;
  clear(): void;
  /** Takes a picture of 28 by 28 in place of the drawing. */
  put(pixels: Uint8Array): void;
  setErases(erases: boolean): void;
  setWidth(width: number): void;
}

/**
 * Empty paper.
 *
 * @param prepare Makes of a drawing what the network is shown.
 */
export function makeDrawingStore(prepare: (drawing: GreyImage) => Uint8Array): DrawingStore {
  const marks = signal<readonly Mark[]>([]);
  const erases = signal(false);
  const width = signal(0.09);
  const read = computed(() => readMarks(marks.value, prepare));
  const add = (mark: Mark): void => {
    marks.value = [...marks.value, mark];
  };
  return {
    marks,
    erases,
    width,
    before: computed(() => read.value?.before),
    pixels: computed(() => read.value?.pixels),
    begin: (point) =>
      add({
        kind: "stroke",
        points: [point],
        width: erases.value ? width.value * 1.6 : width.value,
        erases: erases.value,
      }),
    extend(points): void {
      const last = marks.value.at(-1);
      if (last?.kind === "stroke") {
        marks.value = [...marks.value.slice(0, -1), { ...last, points: [...last.points, ...points] }];
      }
    },
    undo(): void {
      marks.value = marks.value.slice(0, -1);
    },
    clear(): void {
      if (marks.value.length > 0 && marks.value.at(-1)?.kind !== "clear") {
        add({ kind: "clear" });
      }
    },
    put: (pixels) => add({ kind: "image", pixels }),
    setErases(next): void {
      erases.value = next;
    },
    setWidth(next): void {
      width.value = next;
    },
  };
}
