import { download } from "./download.ts";

/** Hands what a canvas of the page shows to the browser to be saved, as PNG. */
export function saveCanvas(selector: string, name: string): void {
  document.querySelector<HTMLCanvasElement>(selector)?.toBlob((blob) => {
    if (blob !== null) {
      download(name, blob);
    }
  });
}
