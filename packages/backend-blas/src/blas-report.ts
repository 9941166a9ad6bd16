/** Whose BLAS it is; "other" where it does not say. */
export type BlasKind = "openblas" | "blis" | "mkl" | "accelerate" | "other";

/** A library that was tried and not used. */
export interface BlasRejection {
  /** The name or path that was tried. */
  readonly library: string;
  /** Why it is not used, in words. */
  readonly reason: string;
}

/** The BLAS that is used. */
export interface BlasFound {
  readonly found: true;
  /** The name or path it was loaded by. */
  readonly library: string;
  readonly kind: BlasKind;
  /** What the library says about its version and how it was built; undefined where it says nothing. */
  readonly version: string | undefined;
  /** How many threads it may use; undefined where it does not say. */
  readonly threads: number | undefined;
  /** The width of its integers in bits; 64 in ILP64 builds. */
  readonly integerBits: 32 | 64;
  /** What was tried before. */
  readonly rejected: readonly BlasRejection[];
}

/** Why there is no BLAS. */
export interface BlasMissing {
  readonly found: false;
  /** What is missing and what to do, in words. */
  readonly reason: string;
  /** What was tried. */
  readonly rejected: readonly BlasRejection[];
}

/** What a search for a BLAS found. */
export type BlasReport = BlasFound | BlasMissing;
