/** Something that was kept of a moment of training. */
export interface Moment<T> {
  readonly step: number;
  readonly epoch: number;
  readonly bytes: number;
  readonly saved: T;
}

/** How much is kept at most. */
export interface MomentLimits {
  readonly count: number;
  readonly bytes: number;
}

/** Moments of a run in order. When there are too many, every other one of the older ones goes. */
export class Moments<T> {
  private kept: Moment<T>[] = [];
  private bytes = 0;
  /** Epochs between moments; it doubles whenever there are too many. */
  private stride = 1;

  constructor(private readonly limits: MomentLimits) {}

  get all(): readonly Moment<T>[] {
    return this.kept;
  }

  /** Whether the end of an epoch is to be kept. */
  wants(epoch: number): boolean {
    return epoch % this.stride === 0;
  }

  /** Keeps a moment; those that lie after it, from before going back, are dropped. */
  add(moment: Moment<T>): void {
    this.dropFrom(moment.step);
    this.kept.push(moment);
    this.bytes += moment.bytes;
    while (this.kept.length > 2 && (this.kept.length > this.limits.count || this.bytes > this.limits.bytes)) {
      this.thin();
    }
  }

  /** The last moment at or before a step; the first one if there is none. */
  before(step: number): number {
    const found = this.kept.findLastIndex((moment) => moment.step <= step);
    return Math.max(0, found);
  }

  private dropFrom(step: number): void {
    while (this.kept.length > 0 && (this.kept.at(-1)?.step ?? 0) >= step) {
      this.bytes -= this.kept.pop()?.bytes ?? 0;
    }
  }

  private thin(): void {
    this.stride *= 2;
    const last = this.kept.length - 1;
    this.kept = this.kept.filter((_, i) => i % 2 === 0 || i === last);
    this.bytes = this.kept.reduce((sum, { bytes }) => sum + bytes, 0);
  }
}
