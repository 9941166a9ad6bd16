import type { Host } from "../host.ts";

/** Signs that not every terminal can show. */
export interface Symbols {
  /** Between the parts of a line. */
  readonly dot: string;
  readonly filled: string;
  readonly empty: string;
}

/** The signs for this locale: plain ASCII unless it is UTF-8. */
export function symbols({ env, platform }: Pick<Host, "env" | "platform">): Symbols {
  const locale = [env["LC_ALL"], env["LC_CTYPE"], env["LANG"]].find(
    (name) => name !== undefined && name !== "",
  );
  const unicode = platform === "win32" || platform === "darwin" || /utf-?8/i.test(locale ?? "");
  return unicode ? { dot: "·", filled: "━", empty: "─" } : { dot: "|", filled: "#", empty: "-" };
}
