import type { Failure } from "./failure.ts";

/** A failure whose message and hint are one line each, without a full stop at the end. */
export function inOneLine({ message, hint, ...failure }: Failure): Failure {
  return { ...failure, message: oneLine(message), hint: hint && oneLine(hint) };
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, " ").replace(/\.$/, "");
}
