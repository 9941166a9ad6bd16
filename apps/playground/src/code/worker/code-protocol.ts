/** What a program says. */
export interface OutputLine {
  readonly kind: "log" | "warn" | "error";
  readonly text: string;
}

/** Something that can be imported. */
export interface ExportedName {
  readonly name: string;
  readonly from: string;
}

/** What the page asks of the worker. */
export type CodeRequest = { readonly kind: "run"; readonly source: string } | { readonly kind: "names" };

/** What the worker that runs a program says. */
export type CodeMessage =
  | { readonly kind: "lines"; readonly lines: readonly OutputLine[] }
  | { readonly kind: "names"; readonly names: readonly ExportedName[] }
  | { readonly kind: "done"; readonly seconds: number }
  /** The program threw something; the line is known unless it is one that cannot be read. */
  | {
      readonly kind: "thrown";
      readonly text: string;
      readonly line: number | undefined;
      /** The program as it was to run, where it could not be read. */
      readonly unread: string | undefined;
    };
