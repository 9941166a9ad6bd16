/** Numbers over numbers; NaN and infinities are gaps. */
export interface Series {
  readonly name: string;
  readonly x: ArrayLike<number>;
  /** As many as `x`. */
  readonly y: ArrayLike<number>;
  /** The lower edge of a band around the line, as many as `x`; needs `high`. */
  readonly low?: ArrayLike<number>;
  /** The upper edge of the band; needs `low`. */
  readonly high?: ArrayLike<number>;
  /** Dashed or solid. Default: every series has its own dashes, unless one of them says. */
  readonly dashed?: boolean;
}
