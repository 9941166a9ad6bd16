/** What the sheet of styles gives to a picture. */
const properties = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-opacity",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linecap",
  "paint-order",
  "opacity",
  "font-family",
  "font-size",
  "font-style",
  "font-weight",
  "text-anchor",
] as const;

/** A picture of the page as a file of its own, which looks as it does there: styles that come from sheets are written into it. */
export function standaloneSvg(picture: SVGSVGElement): string {
  const copy = picture.cloneNode(true) as SVGSVGElement;
  const copies = Array.from(copy.querySelectorAll("*"));
  Array.from(picture.querySelectorAll("*")).forEach((element, i) => {
    const style = getComputedStyle(element);
    for (const property of properties) {
      copies[i]?.setAttribute(property, style.getPropertyValue(property));
    }
    for (const name of ["class", "role", "tabindex", "aria-pressed"]) {
      copies[i]?.removeAttribute(name);
    }
  });
  const { width, height } = picture.getBoundingClientRect();
  copy.removeAttribute("class");
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.setAttribute("viewBox", `0 0 ${width} ${height}`);
  const ground = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  ground.setAttribute("width", "100%");
  ground.setAttribute("height", "100%");
  ground.setAttribute("fill", getComputedStyle(picture.closest(".panel") ?? picture).backgroundColor);
  copy.prepend(ground);
  return `${new XMLSerializer().serializeToString(copy)}\n`;
}
