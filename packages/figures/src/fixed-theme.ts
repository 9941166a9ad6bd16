import { colorOf } from "./paint.ts";

/**
 * A figure of theme "auto" in one theme: for programs that show no style sheets. Figures of a fixed theme stay as they
 * are.
 */
export function fixedTheme(svg: string, theme: "light" | "dark"): string {
  const plain = svg.replace(/<style>@media \(prefers-color-scheme:dark\).*?<\/style>/, "");
  return plain.replace(/<[^<>]* class="[^"]*"/g, (tag) =>
    [...tag.matchAll(/gk-[fs]-[\w-]+/g)].reduce((changed, [name]) => {
      const attribute = name.startsWith("gk-f-") ? "fill" : "stroke";
      const color = colorOf(theme, name.slice("gk-f-".length));
      return changed.replace(new RegExp(` ${attribute}="[^"]*"`), ` ${attribute}="${color}"`);
    }, tag),
  );
}
