/** What the network may be told of a point: its coordinates and functions of them. */
export const featureNames = ["x", "y", "xx", "yy", "xy", "sinx", "siny"] as const;

export type FeatureName = (typeof featureNames)[number];

/** How a feature is written. */
export const featureLabels: Readonly<Record<FeatureName, string>> = {
  x: "x",
  y: "y",
  xx: "x²",
  yy: "y²",
  xy: "xy",
  sinx: "sin πx",
  siny: "sin πy",
};

/** The value of a feature at a point. */
export function featureAt(name: FeatureName, x: number, y: number): number {
  switch (name) {
    case "x":
      return x;
    case "y":
      return y;
    case "xx":
      return x * x;
    case "yy":
      return y * y;
    case "xy":
      return x * y;
    case "sinx":
      return Math.sin(Math.PI * x);
    case "siny":
      return Math.sin(Math.PI * y);
  }
}
