import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { classColors, palette } from "../../canvas/palette.ts";
import { paintClasses } from "../output/paint-map.ts";
import { cellSide } from "./sweep-protocol.ts";

export interface CellPictureProps {
  readonly surface: Uint8Array;
}

const points = cellSide * cellSide;

/** What one network of a sweep makes of the plane. */
export function CellPicture({ surface }: CellPictureProps): JSX.Element {
  const canvas = useRef<HTMLCanvasElement>(null);
  const colors = palette.value;
  useEffect(() => {
    const classes = surface.length / points;
    const style = { view: "classes", discretize: false, colors: classColors(colors, classes) } as const;
    canvas.current
      ?.getContext("2d")
      ?.putImageData(paintClasses(surface, classes, { ...style, palette: colors }), 0, 0);
  }, [surface, colors]);
  return <canvas ref={canvas} class="map" width={cellSide} height={cellSide} aria-hidden="true" />;
}
