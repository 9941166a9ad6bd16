import type { Guard } from "./guard.ts";

/** Finds class labels that the model has no output for. */
export const oddLabels: Guard = ({ y, predictions, step }) => {
  const classes = predictions.shape.at(-1) ?? 0;
  const areClasses = y.dtype === "int32" && y.rank === predictions.rank - 1 && classes > 1;
  if (step > 0 || !areClasses) {
    return [];
  }
  const labels = y.data();
  const row = labels.findIndex((label: number) => label >= classes);
  if (row < 0) {
    return [];
  }
  const message =
    `Row ${row} of the first batch has the label ${labels[row]}, but the model gives ${classes} scores, for the labels 0 to ` +
    `${classes - 1}; count labels from 0 and give the last layer as many units as there are classes.`;
  return [{ code: "label-range", message }];
};
