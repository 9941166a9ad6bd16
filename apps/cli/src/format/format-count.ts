/** A whole number with commas between thousands, and what it counts: `60,000`, `1 epoch`, `5 epochs`. */
export function formatCount(value: number, what = ""): string {
  const count = Math.round(value).toLocaleString("en-US");
  return what === "" ? count : `${count} ${what}${count === "1" ? "" : "s"}`;
}
