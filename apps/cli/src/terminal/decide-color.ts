import type { OutputStream } from "../host.ts";

export type ColorMode = "auto" | "always" | "never";

/**
 * Whether to colour what goes to a stream. The option decides, then `NO_COLOR` and `FORCE_COLOR`, then whether
 * the stream is a terminal that knows colours.
 *
 * @see https://no-color.org (an empty variable counts as not set)
 * @see https://force-color.org
 */
export function decideColor(
  stream: OutputStream,
  mode: ColorMode,
  env: Readonly<Record<string, string | undefined>>,
): boolean {
  if (mode !== "auto") {
    return mode === "always";
  }
  if (env["NO_COLOR"]) {
    return false;
  }
  const force = env["FORCE_COLOR"];
  if (force) {
    return force !== "0" && force !== "false";
  }
  return stream.isTTY === true && env["TERM"] !== "dumb";
}
