const format = new Intl.DateTimeFormat("en", { dateStyle: "medium", timeStyle: "short" });

/** A moment as day and time: `Nov 21, 2026, 4:30 PM`. */
export function formatDate(milliseconds: number): string {
  return format.format(milliseconds);
}
