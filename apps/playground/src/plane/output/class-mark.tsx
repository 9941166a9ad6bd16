import type { JSX } from "preact";

export interface ClassMarkProps {
  readonly label: number;
  readonly classes: number;
}

/** The shape and colour of a class. */
export function ClassMark({ label, classes }: ClassMarkProps): JSX.Element {
  const color = `var(--${classes === 2 ? "two" : "three"}-${label})`;
  return (
    <svg class="class-mark" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      {label === 0 && <circle cx="6" cy="6" r="4.5" fill={color} />}
      {label === 1 && <path d="M6 1l5.4 9.4H.6z" fill={color} />}
      {label === 2 && <rect x="1.8" y="1.8" width="8.4" height="8.4" fill={color} />}
    </svg>
  );
}
