import type { JSX } from "preact";

/** Pictures of 24 by 24, drawn with lines. */
const paths = {
  play: "M8 5.5v13l11-6.5z",
  pause: "M8 5v14M16 5v14",
  rewind: "M6 5v14M19 5.5v13L9 12z",
  step: "M6 5.5v13L15 12zM18 5v14",
  epoch: "M4 5.5v13l7-6.5zM12 5.5v13l7-6.5zM21 5v14",
  back: "M15 5l-7 7 7 7",
  forth: "M9 5l7 7-7 7",
  undo: "M9 8H4V3M4 8a9 9 0 1 1-1 6",
  share: "M8 12h.01M17 5.5h.01M17 18.5h.01M8 12l9-6.5M8 12l9 6.5",
  download: "M12 4v11M7 11l5 5 5-5M5 20h14",
  help: "M9 9a3 3 0 1 1 4 3c-.8.4-1 1-1 2M12 18h.01",
  close: "M6 6l12 12M18 6L6 18",
  plus: "M12 5v14M5 12h14",
  minus: "M5 12h14",
  sun: "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8M12 2v2M12 20v2M2 12h2M20 12h2M5 5l1.4 1.4M17.6 17.6L19 19M19 5l-1.4 1.4M6.4 17.6L5 19",
  moon: "M20 14.5A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.5",
  auto: "M12 4a8 8 0 1 0 0 16zM12 4a8 8 0 0 1 0 16",
  dice: "M5 5h14v14H5zM9 9h.01M15 15h.01M15 9h.01M9 15h.01",
  pin: "M12 17v5M8 4h8l-1 6 3 4H6l3-4z",
} as const;

export type IconName = keyof typeof paths;

/** A picture that says nothing by itself: whoever shows it gives it a name. */
export function Icon({ name, size = 18 }: { readonly name: IconName; readonly size?: number }): JSX.Element {
  const isSolid = name === "play" || name === "rewind" || name === "step" || name === "epoch";
  // Grows with the letters of the page.
  const side = `${size / 16}rem`;
  return (
    <svg width={side} height={side} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path
        d={paths[name]}
        fill={isSolid ? "currentColor" : "none"}
        stroke="currentColor"
        stroke-width={name === "pause" ? 4 : name === "dice" || name === "share" || name === "help" ? 2.2 : 2}
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
