import { transform } from "sucrase";

/**
 * A TypeScript program without its types; every line stays where it is.
 *
 * @throws SyntaxError with the line, as `line`, where the program cannot be read.
 */
export function stripTypes(source: string): string {
  try {
    const { code } = transform(source, {
      transforms: ["typescript"],
      disableESTransforms: true,
      keepUnusedImports: true,
    });
    return code;
  } catch (error) {
    throw new UnreadableError(error);
  }
}

/** A program that cannot be read. */
export class UnreadableError extends SyntaxError {
  /** The first line that makes no sense, where it is known. */
  readonly line: number | undefined;

  constructor(cause: unknown) {
    const { message, line } = describe(cause);
    super(message, { cause });
    this.name = "SyntaxError";
    this.line = line;
  }
}

function describe(cause: unknown): { readonly message: string; readonly line: number | undefined } {
  const text = cause instanceof Error ? cause.message : String(cause);
  const line = Number(/\((\d+):\d+\)\s*$/.exec(text)?.[1]);
  return {
    message: text.replace(/^Error transforming [^:]*:\s*/, "").replace(/\s*\(\d+:\d+\)\s*$/, ""),
    line: Number.isNaN(line) ? undefined : line,
  };
}
