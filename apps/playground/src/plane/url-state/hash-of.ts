import { writeConfig } from "../../experiment/config-link.ts";
import type { PlaneConfig } from "../../experiment/plane-config.ts";

/** The part of an address after `#` that holds these settings; nothing but the page where all are the defaults. */
export function hashOf(config: PlaneConfig, weights?: string): string {
  const params = writeConfig(config);
  if (weights !== undefined) {
    params.set("w", weights);
  }
  const text = params.toString();
  return text === "" ? "#/" : `#/?v=1&${text}`;
}
