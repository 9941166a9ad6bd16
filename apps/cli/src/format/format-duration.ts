/** A time in words: `1.3 ms`, `0.42 s`, `12.3 s`, `2 min 05 s`, `1 h 02 min`. */
export function formatDuration(seconds: number): string {
  if (!Number.isFinite(seconds)) {
    return "?";
  }
  if (seconds < 0.01) {
    return `${(seconds * 1000).toFixed(1)} ms`;
  }
  if (seconds < 59.95) {
    return `${seconds.toFixed(seconds < 0.995 ? 2 : 1)} s`;
  }
  const whole = Math.round(seconds);
  const pad = (value: number): string => String(value).padStart(2, "0");
  return whole < 3600
    ? `${Math.floor(whole / 60)} min ${pad(whole % 60)} s`
    : `${Math.floor(whole / 3600)} h ${pad(Math.floor((whole % 3600) / 60))} min`;
}
