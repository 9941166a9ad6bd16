import type { DataFile } from "./data-file.ts";

/**
 * What there is to know about a set before loading it: where it is from, who made it, on what terms, and how
 * large it is. Cards are plain data.
 */
export interface DatasetCard {
  /** The name a `Dataset` carries, and the name of its folder unless `folder` says otherwise: `"fashion-mnist"`. */
  readonly name: string;
  /** The folder its files lie in, for sets that share files with another one. */
  readonly folder?: string | undefined;
  /** The name people use: `"Fashion-MNIST"`. */
  readonly title: string;
  /** One sentence. */
  readonly description: string;
  readonly authors: readonly string[];
  /** The terms, as far as they are known; an SPDX identifier where there is one. */
  readonly licence: string;
  /** Address of the page or paper the set comes from. */
  readonly source: string;
  /** How to cite it, in one line. */
  readonly citation: string;
  /** The classes in the order of their indices; empty for regression. */
  readonly classNames: readonly string[];
  readonly featureShape: readonly number[];
  /** Rows per split; for generated sets the default. */
  readonly sizes: { readonly train: number; readonly test: number };
  /** Published files, empty for generated sets. */
  readonly files: readonly DataFile[];
  /** Addresses of folders that hold the files, each with a `/` at its end, in the order in which to try them. */
  readonly mirrors: readonly string[];
}
