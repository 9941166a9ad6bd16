import type { EpochNews } from "../worker/protocol.ts";

const width = 720;
const height = 260;
const margin = 48;

/** Loss and accuracy of a run as a picture of two charts. */
export function curvesSvg(history: readonly EpochNews[]): string {
  const losses = history.flatMap(({ train, test }) => [train.loss, test?.loss ?? train.loss]);
  const most = Math.max(1e-9, ...losses.filter(Number.isFinite));
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${2 * height}" ` +
    `viewBox="0 0 ${width} ${2 * height}" font-family="system-ui, sans-serif" font-size="12">` +
    `<rect width="${width}" height="${2 * height}" fill="#fff"/>` +
    chart(history, 0, "loss", most) +
    chart(history, height, "accuracy", 1) +
    "</svg>\n"
  );
}

function chart(history: readonly EpochNews[], top: number, name: "loss" | "accuracy", most: number): string {
  const title = name === "loss" ? "Loss" : "Accuracy";
  const last = history.at(-1)?.epoch ?? 1;
  const inner = height - 2 * margin + 24;
  const line = (values: readonly (number | null)[], color: string, dash: string): string => {
    const places = values.flatMap((value, i) => {
      const x = margin + ((history[i]?.epoch ?? 0) / last) * (width - 2 * margin);
      return value === null || !Number.isFinite(value)
        ? []
        : [`${x.toFixed(1)},${(top + 36 + (1 - value / most) * inner).toFixed(1)}`];
    });
    return `<polyline points="${places.join(" ")}" fill="none" stroke="${color}" stroke-width="2"${dash}/>`;
  };
  const bottom = top + 36 + inner;
  return (
    `<text x="${margin}" y="${top + 22}" font-weight="600">${title}: train, and test dashed</text>` +
    `<path d="M${margin} ${top + 36}V${bottom}H${width - margin}" fill="none" stroke="#8b93a3"/>` +
    `<text x="${margin - 6}" y="${top + 40}" text-anchor="end">${Number(most.toPrecision(3))}</text>` +
    `<text x="${margin - 6}" y="${bottom}" text-anchor="end">0</text>` +
    `<text x="${width - margin}" y="${bottom + 16}" text-anchor="end">epoch ${last}</text>` +
    line(
      history.map(({ train }) => train[name]),
      "#0b5cad",
      "",
    ) +
    line(
      history.map(({ test }) => test?.[name] ?? null),
      "#d55e00",
      ' stroke-dasharray="6 4"',
    )
  );
}
