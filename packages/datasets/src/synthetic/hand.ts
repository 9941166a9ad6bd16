import type { Generator } from "@gradkit/random";

/** How one image is written: what differs from writer to writer and from digit to digit. */
export interface Hand {
  /** Width and height of the digit, in pixels. */
  readonly width: number;
  readonly height: number;
  /** Where the middle of the digit is, in pixels. */
  readonly centreX: number;
  readonly centreY: number;
  /** How far the top leans to the right of the bottom, as a part of the height. */
  readonly slant: number;
  /** Tangent of half the angle of rotation, clockwise. */
  readonly rotation: number;
  /** How strongly the whole is bent, sideways and downwards. */
  readonly bendX: number;
  readonly bendY: number;
  /** Standard deviation of the knots, as a part of the digit's box. */
  readonly wobble: number;
  /** Half the thickness of the line, in pixels. */
  readonly penRadius: number;
  /** How much thinner (or, below 0, thicker) strokes are at their end than at their beginning. */
  readonly fade: number;
  /** How much thicker downward strokes are than sideward ones. */
  readonly nib: number;
  /** Brightness of the ink, 0 to 1. */
  readonly ink: number;
  /** How far the ink runs, in pixels. */
  readonly softness: number;
  /** Part of a pixel's brightness that goes to each of its neighbours. */
  readonly blur: number;
}

/** Draws a hand. The order of the draws is part of what a seed means. */
export function drawHand(random: Generator): Hand {
  const height = clamp(random.normal(19.5, 1.6), 14, 23);
  const aspect = clamp(random.normal(0.75, 0.12), 0.45, 1.1);
  return {
    height,
    width: height * aspect,
    centreX: 14 + clamp(random.normal(0, 1), -3, 3),
    centreY: 14 + clamp(random.normal(0, 1), -3, 3),
    slant: clamp(random.normal(0.12, 0.18), -0.35, 0.6),
    rotation: clamp(random.normal(0, 0.065), -0.2, 0.2),
    bendX: random.normal(0, 0.05),
    bendY: random.normal(0, 0.04),
    wobble: random.uniform(0.015, 0.04),
    penRadius: clamp(random.normal(1.15, 0.32), 0.55, 2.1),
    fade: random.normal(0, 0.15),
    nib: clamp(random.normal(0.08, 0.12), -0.2, 0.4),
    ink: random.uniform(0.72, 1),
    softness: random.uniform(0.6, 1.1),
    blur: random.uniform(0, 0.12),
  };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
