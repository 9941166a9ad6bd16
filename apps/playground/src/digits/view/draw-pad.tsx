import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import { css, palette } from "../../canvas/palette.ts";
import { useDrawing } from "../../controls/use-drawing.ts";
import { digitsTexts } from "../../texts/digits-texts.ts";
import type { DrawingStore } from "../drawing/drawing-store.ts";
import { seenMarks, type PaperPoint } from "../drawing/mark.ts";
import { paintMarks } from "../drawing/paint-marks.ts";

const texts = digitsTexts.draw;

/** Pixels of the paper, which is shown in any size. */
const side = 560;
/** How far a key moves the pen; with Shift further. */
const [small, large] = [0.03, 0.12];

const moves: Readonly<Record<string, PaperPoint>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

export interface DrawPadProps {
  readonly drawing: DrawingStore;
  /** What to draw, shown on empty paper. */
  readonly invitation: string;
}

/** Paper to draw on with a mouse, a pen, a finger or the keyboard. */
export function DrawPad({ drawing, invitation }: DrawPadProps): JSX.Element {
  const canvas = useRef<HTMLCanvasElement>(null);
  const pointer = useRef<number | undefined>(undefined);
  const [cursor, setCursor] = useState<PaperPoint | undefined>(undefined);
  const [isDown, setDown] = useState(false);
  useDrawing(
    () => ({ marks: drawing.marks.value, width: drawing.width.value, ...palette.value }),
    ({ marks, width, ink, surface }) => {
      const context = canvas.current?.getContext("2d");
      if (context) {
        paintMarks(context, marks, side, ink, surface, true);
        if (cursor !== undefined) {
          paintCursor(context, cursor, width, css(ink), isDown);
        }
      }
    },
    [drawing, cursor, isDown],
  );

  const begin = (event: PointerEvent): void => {
    if (pointer.current === undefined && event.button === 0) {
      pointer.current = event.pointerId;
      canvas.current?.setPointerCapture(event.pointerId);
      setCursor(undefined);
      drawing.begin(placeOf(event, canvas.current));
    }
  };
  const extend = (event: PointerEvent): void => {
    if (event.pointerId === pointer.current) {
      const all = event.getCoalescedEvents();
      drawing.extend((all.length === 0 ? [event] : all).map((each) => placeOf(each, canvas.current)));
    }
  };
  const end = (event: PointerEvent): void => {
    if (event.pointerId === pointer.current) {
      pointer.current = undefined;
    }
  };

  const hear = (event: KeyboardEvent): void => {
    const by = moves[event.key];
    const at = cursor ?? [0.5, 0.3];
    if (by !== undefined) {
      const far = event.shiftKey ? large : small;
      const next: PaperPoint = [inside(at[0] + by[0] * far), inside(at[1] + by[1] * far)];
      setCursor(next);
      if (isDown) {
        drawing.extend([next]);
      }
    } else if (event.key === " ") {
      setCursor(at);
      setDown(!isDown);
      if (!isDown) {
        drawing.begin(at);
      }
    } else if (event.key === "Backspace") {
      setDown(false);
      drawing.undo();
    } else {
      return;
    }
    event.preventDefault();
  };

  const isEmpty = seenMarks(drawing.marks.value).length === 0;
  return (
    <div class="pad-frame">
      <canvas
        ref={canvas}
        class="pad"
        width={side}
        height={side}
        tabIndex={0}
        role="application"
        aria-label={texts.label}
        onPointerDown={begin}
        onPointerMove={extend}
        onPointerUp={end}
        onPointerCancel={end}
        onKeyDown={hear}
        onBlur={() => {
          setCursor(undefined);
          setDown(false);
        }}
      />
      {isEmpty && cursor === undefined && (
        <span class="pad-invitation" aria-hidden="true">
          {invitation}
        </span>
      )}
    </div>
  );
}

function placeOf({ clientX, clientY }: PointerEvent, canvas: HTMLCanvasElement | null): PaperPoint {
  const { left = 0, top = 0, width = 1, height = 1 } = canvas?.getBoundingClientRect() ?? {};
  return [(clientX - left) / width, (clientY - top) / height];
}

function inside(place: number): number {
  return Math.min(0.98, Math.max(0.02, place));
}

/** Where the pen is that keys move: a ring, filled while it is down. */
function paintCursor(
  context: CanvasRenderingContext2D,
  [x, y]: PaperPoint,
  width: number,
  color: string,
  isDown: boolean,
): void {
  context.strokeStyle = color;
  context.fillStyle = color;
  context.lineWidth = 3;
  context.beginPath();
  context.arc(x * side, y * side, Math.max(10, (width * side) / 2), 0, 2 * Math.PI);
  context.stroke();
  if (isDown) {
    context.fill();
  }
}
