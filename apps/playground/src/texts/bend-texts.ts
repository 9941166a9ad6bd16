/** What the page says of how a layer bends the plane. */
export const bendTexts = {
  title: "The plane, bent",
  show: "See the plane as two units of a layer do",
  layer: "Layer",
  across: "Across",
  up: "Up",
  picture: (layer: number, across: number, up: number): string =>
    `The plane bent by layer ${layer}: unit ${across} across, unit ${up} up`,
  hint: "Each unit is measured by the largest it gives. A layer of two units is seen whole: what it has bent, the next layer parts by straight lines.",
} as const;
