/** Decides how many updates are due, so that epochs go by at an even speed. */
export class Pace {
  private last = 0;
  private credit = 0;

  /** @param stepsPerSecond 0 for as many as possible. */
  constructor(
    private readonly stepsPerSecond: number,
    now: number,
  ) {
    this.last = now;
  }

  /** Updates that are due now; they are taken as made. */
  take(now: number): number {
    if (this.stepsPerSecond === 0) {
      return Infinity;
    }
    // A page that was asleep does not catch up.
    this.credit += Math.min(0.1, (now - this.last) / 1000) * this.stepsPerSecond;
    this.last = now;
    const due = Math.floor(this.credit);
    this.credit -= due;
    return due;
  }

  /** Gives back updates that there was no time for. */
  giveBack(count: number): void {
    this.credit += Math.min(count, this.stepsPerSecond);
  }

  /** Milliseconds until the next update is due. */
  get wait(): number {
    return this.stepsPerSecond === 0 ? 0 : Math.max(0, ((1 - this.credit) / this.stepsPerSecond) * 1000);
  }
}
