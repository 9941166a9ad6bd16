import type { DrawnPoint } from "./drawn-point.ts";

/** What stands on the empty sheet, so that there is something to learn before anybody has drawn. */
export const starterPoints: readonly DrawnPoint[] = [
  ...ring(0, 0, 0, 0.22, 6),
  ...ring(1, -0.45, 0.4, 0.2, 6),
  ...ring(1, 0.5, -0.4, 0.2, 6),
];

function ring(label: number, x: number, y: number, radius: number, count: number): DrawnPoint[] {
  return Array.from({ length: count }, (_, i) => {
    const angle = (2 * Math.PI * i) / count;
    return { x: place(x + radius * Math.cos(angle)), y: place(y + radius * Math.sin(angle)), label };
  });
}

/** To the grid on which points are written into links. */
function place(value: number): number {
  return Math.round(value * 500) / 500;
}
