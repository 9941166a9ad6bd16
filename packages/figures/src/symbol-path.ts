import type { PointSymbol } from "./series-style.ts";

/** The outline of a shape around (0, 0) that looks as large as a circle of this radius. */
export function symbolPath(symbol: PointSymbol, radius: number): string {
  return shapes[symbol]((part) => Math.round(part * radius * 100) / 100);
}

/** Whether a shape consists of strokes and has no inside. */
export function isOpenSymbol(symbol: PointSymbol): boolean {
  return symbol === "times" || symbol === "plus";
}

type Scaled = (part: number) => number;

const shapes: Readonly<Record<PointSymbol, (at: Scaled) => string>> = {
  circle: (at) =>
    `M${at(0.9)},0A${at(0.9)},${at(0.9)} 0 1 1 ${at(-0.9)},0A${at(0.9)},${at(0.9)} 0 1 1 ${at(0.9)},0Z`,
  triangle: (at) => `M0,${at(-1.1)}L${at(1.05)},${at(0.75)}H${at(-1.05)}Z`,
  square: (at) => `M${at(-0.82)},${at(-0.82)}H${at(0.82)}V${at(0.82)}H${at(-0.82)}Z`,
  times: (at) =>
    `M${at(-0.8)},${at(-0.8)}L${at(0.8)},${at(0.8)}M${at(-0.8)},${at(0.8)}L${at(0.8)},${at(-0.8)}`,
  diamond: (at) => `M0,${at(-1.15)}L${at(0.9)},0L0,${at(1.15)}L${at(-0.9)},0Z`,
  star: (at) => {
    const corners = Array.from({ length: 10 }, (_, i) => {
      const [angle, radius] = [(i * Math.PI) / 5, i % 2 === 0 ? 1.25 : 0.5];
      return `${at(Math.sin(angle) * radius)},${at(-Math.cos(angle) * radius)}`;
    });
    return `M${corners.join("L")}Z`;
  },
  plus: (at) => `M${at(-1)},0H${at(1)}M0,${at(-1)}V${at(1)}`,
};
