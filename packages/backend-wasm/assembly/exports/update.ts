import { sgd } from "../update/sgd";
import { adam } from "../update/adam";

export function sgdFloat32(
  n: i32, param: usize, grad: usize, velocity: usize, rate: f32, momentum: f32, gain: f32, nesterov: bool,
  weightDecay: f32,
): void {
  sgd<f32>(n, param, grad, velocity, rate, momentum, gain, nesterov, weightDecay);
}

export function sgdFloat64(
  n: i32, param: usize, grad: usize, velocity: usize, rate: f64, momentum: f64, gain: f64, nesterov: bool,
  weightDecay: f64,
): void {
  sgd<f64>(n, param, grad, velocity, rate, momentum, gain, nesterov, weightDecay);
}

export function adamFloat32(
  n: i32, param: usize, grad: usize, first: usize, second: usize, rate: f32, beta1: f32, gain1: f32,
  beta2: f32, gain2: f32, scale: f32, epsilon: f32,
): void {
  adam<f32>(n, param, grad, first, second, rate, beta1, gain1, beta2, gain2, scale, epsilon);
}

export function adamFloat64(
  n: i32, param: usize, grad: usize, first: usize, second: usize, rate: f64, beta1: f64, gain1: f64,
  beta2: f64, gain2: f64, scale: f64, epsilon: f64,
): void {
  adam<f64>(n, param, grad, first, second, rate, beta1, gain1, beta2, gain2, scale, epsilon);
}
