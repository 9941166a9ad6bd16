import { crossEntropy } from "../losses/cross-entropy";
import { crossEntropyFloat64 as crossEntropy64 } from "../losses/cross-entropy-float64";
import { crossEntropyGradient } from "../losses/cross-entropy-gradient";

export function crossEntropyFloat32(
  rows: i32, n: i32, logits: usize, classes: usize, losses: usize, probabilities: usize, scratch: usize,
): void {
  crossEntropy(rows, n, logits, classes, losses, probabilities, scratch);
}

/** Needs no working space, but is called as the one of float32 is. */
export function crossEntropyFloat64(
  rows: i32, n: i32, logits: usize, classes: usize, losses: usize, probabilities: usize, _scratch: usize,
): void {
  crossEntropy64(rows, n, logits, classes, losses, probabilities);
}

export function crossEntropyGradientFloat32(
  rows: i32, n: i32, probabilities: usize, classes: usize, upstream: usize, upstreamStep: isize, gradient: usize,
): void {
  crossEntropyGradient<f32>(rows, n, probabilities, classes, upstream, upstreamStep, gradient);
}

export function crossEntropyGradientFloat64(
  rows: i32, n: i32, probabilities: usize, classes: usize, upstream: usize, upstreamStep: isize, gradient: usize,
): void {
  crossEntropyGradient<f64>(rows, n, probabilities, classes, upstream, upstreamStep, gradient);
}
