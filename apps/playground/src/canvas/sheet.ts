/** Where pixels of a small picture wait to be stretched over a larger one. */
export interface Sheet {
  /** Takes the pixels of a picture. */
  put(pixels: ImageData): void;
  /** Stretches a square of it, that many pixels below its top, over a square of a canvas. */
  stretch(context: PaintContext, top: number, place: Square, isSmooth: boolean): void;
}

/** Where one can paint, on the page or off it. */
export type PaintContext = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** Its upper left corner and its side. */
export type Square = readonly [x: number, y: number, side: number];

/** A sheet; to make one for every picture would take longer than to draw it. */
export function makeSheet(): Sheet {
  let canvas: OffscreenCanvas | undefined;
  let paper: OffscreenCanvasRenderingContext2D | null | undefined;
  return {
    put(pixels): void {
      const { width, height } = pixels;
      if (canvas?.width !== width || canvas.height !== height) {
        canvas = new OffscreenCanvas(width, height);
        paper = canvas.getContext("2d");
      }
      paper?.putImageData(pixels, 0, 0);
    },
    stretch(context, top, [x, y, side], isSmooth): void {
      if (canvas !== undefined) {
        context.imageSmoothingEnabled = isSmooth;
        context.drawImage(canvas, 0, top, canvas.width, canvas.width, x, y, side, side);
      }
    },
  };
}
