import { SvgNode } from "./svg-node.ts";

/** An SVG element with attributes (undefined ones are left out) and children, of which strings are text. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>> = {},
  children: readonly (SvgNode | string)[] = [],
): SvgNode {
  const node = new SvgNode(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) {
      node.setAttribute(key, value);
    }
  }
  for (const child of children) {
    node.appendChild(typeof child === "string" ? new SvgNode("#text", child) : child);
  }
  return node;
}
