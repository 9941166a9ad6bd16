/** A share as whole percents, rounded down so that 100 % means all: `97 %`. */
export function formatShare(share: number): string {
  return Number.isFinite(share) ? `${Math.floor(share * 100 + 1e-9)} %` : "–";
}
