/** The colours of one theme. */
export interface ThemeColors {
  /** The ground that figures lie on. */
  readonly surface: string;
  /** Titles, labels and numbers that matter. */
  readonly ink: string;
  /** Axes and what explains; at least 4.5:1 on the surface. */
  readonly muted: string;
  /** Lines of the grid. */
  readonly grid: string;
  /** For up to three series or classes. */
  readonly trio: readonly string[];
  /** For up to six series or classes; more repeat them with other dashes and shapes. */
  readonly series: readonly string[];
  /** From little to much, ten steps. */
  readonly ramp: readonly string[];
  /** The colour of text on each step of the ramp. */
  readonly rampText: readonly string[];
  /** Below zero, zero, above zero; the same in both themes. */
  readonly diverging: readonly string[];
}

const diverging = ["#f59322", "#e8eaed", "#0877bd"];

/**
 * The colours of all figures, for the page around them.
 *
 * Series and classes keep a distance of at least 0.10 in OKLab for normal sight and for red, green and blue blindness
 * (six colours; 0.30 for three), and a contrast of 3:1 to the surface.
 *
 * @example
 * import { themeTokens } from "@gradkit/figures";
 * console.log(themeTokens.dark.surface, themeTokens.light.series.length); // #16181d 6
 * @see https://doi.org/10.1109/TVCG.2009.113
 */
export const themeTokens: { readonly light: ThemeColors; readonly dark: ThemeColors } = {
  light: {
    surface: "#ffffff",
    ink: "#1b1d22",
    muted: "#5a606c",
    grid: "#e4e7ec",
    trio: ["#648fff", "#d55e00", "#332288"],
    series: ["#0072b2", "#ee6677", "#332288", "#648fff", "#cc3311", "#882255"],
    ramp: [
      ...["#f1f6fb", "#deebf7", "#c6dbef", "#a6cbe6", "#7fb8da"],
      ...["#5aa1cf", "#3a88c0", "#2070b0", "#105a98", "#08427a"],
    ],
    rampText: [
      ...["#1b1d22", "#1b1d22", "#1b1d22", "#1b1d22", "#1b1d22"],
      ...["#1b1d22", "#0c0d10", "#ffffff", "#ffffff", "#ffffff"],
    ],
    diverging,
  },
  dark: {
    surface: "#16181d",
    ink: "#e9ebef",
    muted: "#a5abb7",
    grid: "#2c3038",
    trio: ["#f0e442", "#785ef0", "#cc3311"],
    series: ["#e69f00", "#88ccee", "#aa4499", "#f0e442", "#648fff", "#117733"],
    ramp: [
      ...["#1c232d", "#1d3044", "#1f3f5c", "#225075", "#28638f"],
      ...["#3478a9", "#4a8ec1", "#69a5d5", "#8fbde6", "#b9d7f3"],
    ],
    rampText: [
      ...["#e9ebef", "#e9ebef", "#e9ebef", "#e9ebef", "#ffffff"],
      ...["#ffffff", "#0c0d10", "#0c0d10", "#0c0d10", "#0c0d10"],
    ],
    diverging,
  },
};
