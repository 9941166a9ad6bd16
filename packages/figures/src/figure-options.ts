/** Colours of a figure: fixed, or those that the reader's system asks for. */
export type Theme = "light" | "dark" | "auto";

/** What every figure can be told. */
export interface FigureOptions {
  /** A sentence that says what the figure shows; also its accessible name. Without one there is no heading. */
  readonly title?: string;
  /** A second line, smaller. */
  readonly subtitle?: string;
  /** In CSS pixels, from 200. Default 640. */
  readonly width?: number;
  /** In CSS pixels, with title and legend. Default: what the figure needs. */
  readonly height?: number;
  /**
   * Default "auto": both, by the reader's system; a page overrides it with `data-theme="light"` or `"dark"` on its
   * root element.
   */
  readonly theme?: Theme;
}
