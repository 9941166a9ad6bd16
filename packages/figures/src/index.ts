export { barChart, type Bar, type BarChartOptions } from "./bar-chart.ts";
export { calibrationFigure, type CalibrationBin } from "./calibration-figure.ts";
export { confusionFigure } from "./confusion-figure.ts";
export { contourPath, type ContourPathOptions, type PlanePath } from "./contour-path.ts";
export { dataPreview, type PreviewedData } from "./data-preview.ts";
export {
  decisionSurface,
  type DecisionSurfaceOptions,
  type LabelledPoints,
  type Surface,
} from "./decision-surface.ts";
export { descentFigure, type DescentFigureOptions, type DescentPath } from "./descent-figure.ts";
export type { FigureOptions, Theme } from "./figure-options.ts";
export { formatNumber } from "./format-number.ts";
export { functionFigure, type FunctionFigureOptions, type PlottedFunction } from "./function-figure.ts";
export { histogramFigure, type HistogramFigureOptions, type NamedValues } from "./histogram-figure.ts";
export type { FigureImage } from "./image-bytes.ts";
export { imageGrid, type ImageGridOptions } from "./image-grid.ts";
export { lineChart, type LineChartOptions } from "./line-chart.ts";
export { precisionRecallFigure } from "./precision-recall-figure.ts";
export { rocFigure } from "./roc-figure.ts";
export type { Series } from "./series.ts";
export { smallMultiples, type Panel, type SmallMultiplesOptions } from "./small-multiples.ts";
export { themeTokens, type ThemeColors } from "./theme-tokens.ts";
