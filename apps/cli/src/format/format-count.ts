/** A whole number with commas between thousands: `60,000`. */
export function formatCount(value: number): string {
  return Math.round(value).toLocaleString("en-US");
}
