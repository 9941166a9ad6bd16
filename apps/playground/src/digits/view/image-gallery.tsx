import type { JSX } from "preact";
import { digitsTexts as texts } from "../../texts/digits-texts.ts";
import { formatShare } from "../../texts/format-share.ts";
import type { TestImage } from "../worker/digits-protocol.ts";
import { ImageCanvas } from "./image-canvas.tsx";

export interface ImageGalleryProps {
  readonly images: readonly TestImage[];
  readonly classNames: readonly string[];
  readonly onUse: (image: TestImage) => void;
}

/** Test images with what they are read as; each can be put on the paper. */
export function ImageGallery({ images, classNames, onUse }: ImageGalleryProps): JSX.Element {
  const name = (label: number): string => classNames[label] ?? String(label);
  return (
    <ul class="gallery">
      {images.map((image) => {
        const { row, actual, predicted, confidence } = image;
        const what = texts.image(name(actual), name(predicted), confidence);
        return (
          <li key={row}>
            <button type="button" title={texts.useImage(what)} onClick={() => onUse(image)}>
              <ImageCanvas pixels={image.pixels} />
              <span class="unseen">{texts.useImage(what)}</span>
              <span class="number" aria-hidden="true">
                {actual === predicted ? "" : `${short(name(actual))} → `}
                <strong>{short(name(predicted))}</strong>
              </span>
              <span class="hint number" aria-hidden="true">
                {formatShare(confidence)}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** The first word of a name: there is little room below an image. */
function short(name: string): string {
  return name.split(/[ /]/)[0] ?? name;
}
