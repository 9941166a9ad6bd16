import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import { palette } from "../../canvas/palette.ts";
import { useDrawing } from "../../controls/use-drawing.ts";
import { digitsTexts } from "../../texts/digits-texts.ts";
import type { WhyMap } from "../why/explain.ts";
import { paintWhy } from "./paint-why.ts";

const texts = digitsTexts.why;

/** Pixels of the canvas, which is shown in any size. */
const side = 560;

const moves: Readonly<Record<string, readonly [right: number, down: number]>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

/** The map, which the pointer and the arrow keys read out pixel by pixel. */
export function WhyCanvas({ map }: { readonly map: WhyMap }): JSX.Element {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [at, setAt] = useState<number | undefined>(undefined);
  useDrawing(
    () => palette.value,
    (colors) => {
      const context = canvas.current?.getContext("2d");
      if (context) {
        paintWhy(context, map, side, colors, at);
      }
    },
    [map, at],
  );
  const point = ({ clientX, clientY }: PointerEvent): void => {
    const { left = 0, top = 0, width = 1 } = canvas.current?.getBoundingClientRect() ?? {};
    setAt(placeAt(((clientX - left) / width) * 28, ((clientY - top) / width) * 28));
  };
  const hear = (event: KeyboardEvent): void => {
    const by = moves[event.key];
    if (by !== undefined) {
      event.preventDefault();
      const from = at ?? middle;
      setAt(at === undefined ? middle : placeAt((from % 28) + by[0], Math.floor(from / 28) + by[1]));
    }
  };
  return (
    <>
      <canvas
        ref={canvas}
        class="why-map"
        width={side}
        height={side}
        tabIndex={0}
        role="application"
        aria-label={texts.label}
        onPointerMove={point}
        onPointerDown={point}
        onPointerLeave={() => setAt(undefined)}
        onKeyDown={hear}
        onBlur={() => setAt(undefined)}
      />
      <p class="hint number why-at" role="status">
        {at === undefined
          ? texts.readOut
          : texts.at[map.way](Math.floor(at / 28) + 1, (at % 28) + 1, map.values[at] ?? 0)}
      </p>
    </>
  );
}

const middle = placeAt(14, 14);

function placeAt(x: number, y: number): number {
  const inside = (value: number): number => Math.min(27, Math.max(0, Math.floor(value)));
  return inside(y) * 28 + inside(x);
}
