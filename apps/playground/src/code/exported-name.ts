/** Something that can be imported from a package. */
export interface ExportedName {
  readonly name: string;
  readonly from: string;
  /** Whether it is there when a program runs. */
  readonly kind: "value" | "type";
  /** How it is declared. */
  readonly signature: string;
  /** The first paragraph of its documentation. */
  readonly summary: string;
}
