import type { Theme } from "./figure-options.ts";
import { colorOf, tokenOf } from "./paint.ts";
import type { SvgNode } from "./svg-node.ts";
import { stableIds } from "./stable-ids.ts";

const painted = ["fill", "stroke"] as const;

/**
 * The text of a picture, with its colours in a theme.
 *
 * For "auto" the light colours stand in the attributes, which every program understands, and rules of a style sheet
 * replace them where the reader wants dark. The rules of a class are the same in every figure, so many can share a page.
 */
export function writeSvg(root: SvgNode, theme: Theme): string {
  const used = new Set<string>();
  let inner = "";
  for (const child of root.childNodes) {
    inner += write(child, theme, used);
  }
  const style = theme === "auto" ? `<style>${darkRules([...used].sort())}</style>` : "";
  return stableIds(`<svg${attributes(root, theme, used)}>${style}${inner}</svg>`);
}

function write(node: SvgNode, theme: Theme, used: Set<string>): string {
  if (node.data !== undefined) {
    return escape(node.data);
  }
  const start = `<${node.nodeName}${attributes(node, theme, used)}`;
  return node.childNodes.length === 0
    ? `${start}/>`
    : `${start}>${node.childNodes.map((child) => write(child, theme, used)).join("")}</${node.nodeName}>`;
}

function attributes(node: SvgNode, theme: Theme, used: Set<string>): string {
  const classes: string[] = [];
  let text = "";
  for (const [name, value] of node.attributes) {
    const token = tokenOf(value);
    if (name === "class") {
      classes.push(value);
      continue;
    }
    if (token === undefined) {
      text += ` ${name}="${escape(rounded(name, value)).replaceAll('"', "&quot;")}"`;
      continue;
    }
    text += ` ${name}="${colorOf(theme === "dark" ? "dark" : "light", token)}"`;
    if (theme === "auto") {
      const key = `${name.slice(0, 1)}-${token}`;
      used.add(key);
      classes.push(`gk-${key}`);
    }
  }
  return classes.length === 0 ? text : `${text} class="${classes.join(" ")}"`;
}

function darkRules(keys: readonly string[]): string {
  const rules = (root: string): string =>
    keys
      .map((key) => {
        const property = painted.find((name) => name.startsWith(key.slice(0, 1))) ?? "fill";
        return `${root} .gk-${key}{${property}:${colorOf("dark", key.slice(2))}}`;
      })
      .join("");
  const asked = rules(":root:not([data-theme=light])");
  return `@media (prefers-color-scheme:dark){${asked}}${rules(":root[data-theme=dark]")}`;
}

/** Hundredths of a pixel are enough, and the same on every machine. */
function rounded(name: string, value: string): string {
  return name === "href"
    ? value
    : value.replace(/-?\d+\.\d{3,}(?:e-?\d+)?/g, (digits) =>
        String(Math.round(Number(digits) * 100) / 100 || 0),
      );
}

function escape(text: string): string {
  // Characters that XML forbids altogether would make the whole picture unreadable.
  // eslint-disable-next-line no-control-regex
  const legal = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "\ufffd");
  return legal.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
