/** How much larger the letters of the page are than usual, as on a wide screen; pictures grow with them. */
export function letterSize(): number {
  return parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1;
}
