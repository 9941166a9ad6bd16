import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { palette } from "../../canvas/palette.ts";
import { greyImageData } from "../drawing/grey-image-data.ts";

export interface ImageCanvasProps {
  /** 784 bytes. */
  readonly pixels: Uint8Array;
  /** Its name for who cannot see it; none where something beside it says so. */
  readonly label?: string;
  readonly class?: string;
}

/** An image of 28 by 28 pixels in the colours of the page. */
export function ImageCanvas({ pixels, label, ...rest }: ImageCanvasProps): JSX.Element {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { ink, surface } = palette.value;
  useEffect(() => {
    canvas.current?.getContext("2d")?.putImageData(greyImageData(pixels, 28, ink, surface), 0, 0);
  }, [pixels, ink, surface]);
  return (
    <canvas
      ref={canvas}
      width={28}
      height={28}
      class={`image ${rest.class ?? ""}`}
      {...(label === undefined ? { "aria-hidden": true } : { role: "img", "aria-label": label })}
    />
  );
}
