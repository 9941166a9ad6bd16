/**
 * Gives the clips of a picture names that depend on the picture alone: the plotting library counts them over the life of
 * the process. Two different pictures in a page do not share a name.
 */
export function stableIds(svg: string): string {
  const order = new Map<string, number>();
  const numbered = svg.replace(/plot-clip-\d+/g, (id) => {
    const place = order.get(id) ?? order.size;
    order.set(id, place);
    return `plot-clip-${place}`;
  });
  return order.size === 0 ? svg : numbered.replaceAll("plot-clip-", `gk-${fingerprint(numbered)}-`);
}

/** FNV-1a over the characters. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
