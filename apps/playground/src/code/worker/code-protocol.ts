/** What a program says. */
export interface OutputLine {
  readonly kind: "log" | "warn" | "error";
  readonly text: string;
}

/** What the page asks of the worker: that it runs a program. */
export interface CodeRequest {
  readonly source: string;
}

/** What the worker that runs a program says. */
export type CodeMessage =
  | { readonly kind: "lines"; readonly lines: readonly OutputLine[] }
  | { readonly kind: "done"; readonly seconds: number }
  /** The program threw something; the line is known unless it is one that cannot be read. */
  | {
      readonly kind: "thrown";
      readonly text: string;
      readonly line: number | undefined;
      /** The program as it was to run, where it could not be read. */
      readonly unread: string | undefined;
    };
