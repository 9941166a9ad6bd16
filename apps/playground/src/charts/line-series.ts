/** One line of a chart. */
export interface LineSeries {
  readonly label: string;
  /** One for each place on the horizontal axis; null where there is none. */
  readonly values: readonly (number | null)[];
  /** The name of a colour of the stylesheet. */
  readonly color: string;
  /** Lines differ by dash as well as by colour. */
  readonly dash: readonly number[];
  /** How strongly it is drawn, 0 to 1. Default 1. */
  readonly opacity?: number;
  /** Whether places without a value are drawn over, as between epochs that were not measured. Default false. */
  readonly isSparse?: boolean;
  /** Whether it is left out of the legend, as the noise behind a smoothed line. Default false. */
  readonly isBackground?: boolean;
}
