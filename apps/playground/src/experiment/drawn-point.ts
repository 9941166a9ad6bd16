/** A point drawn by hand: its place, each coordinate from -1 to 1, and its class. */
export interface DrawnPoint {
  readonly x: number;
  readonly y: number;
  readonly label: number;
}
