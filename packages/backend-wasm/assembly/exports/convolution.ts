import { convolve, convolveBack, convolveWeights } from "../windows/convolution";

export function convolveFloat32(
  batch: i32, height: i32, width: i32, channels: i32, rows: i32, columns: i32, kernelRows: i32, kernelColumns: i32,
  strideY: i32, strideX: i32, dilationY: i32, dilationX: i32, paddingY: i32, paddingX: i32,
  images: usize, weights: usize, results: usize, outputs: i32, count: i32, scratch: usize, first: i32,
): void {
  convolve<f32>(
    batch, height, width, channels, rows, columns, kernelRows, kernelColumns, strideY, strideX, dilationY, dilationX,
    paddingY, paddingX, images, weights, results, outputs, count, scratch, first,
  );
}

export function convolveFloat64(
  batch: i32, height: i32, width: i32, channels: i32, rows: i32, columns: i32, kernelRows: i32, kernelColumns: i32,
  strideY: i32, strideX: i32, dilationY: i32, dilationX: i32, paddingY: i32, paddingX: i32,
  images: usize, weights: usize, results: usize, outputs: i32, count: i32, scratch: usize, first: i32,
): void {
  convolve<f64>(
    batch, height, width, channels, rows, columns, kernelRows, kernelColumns, strideY, strideX, dilationY, dilationX,
    paddingY, paddingX, images, weights, results, outputs, count, scratch, first,
  );
}

export function convolveBackFloat32(
  batch: i32, height: i32, width: i32, channels: i32, rows: i32, columns: i32, kernelRows: i32, kernelColumns: i32,
  strideY: i32, strideX: i32, dilationY: i32, dilationX: i32, paddingY: i32, paddingX: i32,
  images: usize, weights: usize, results: usize, outputs: i32, count: i32, scratch: usize, first: i32,
): void {
  convolveBack<f32>(
    batch, height, width, channels, rows, columns, kernelRows, kernelColumns, strideY, strideX, dilationY, dilationX,
    paddingY, paddingX, images, weights, results, outputs, count, scratch, first,
  );
}

export function convolveBackFloat64(
  batch: i32, height: i32, width: i32, channels: i32, rows: i32, columns: i32, kernelRows: i32, kernelColumns: i32,
  strideY: i32, strideX: i32, dilationY: i32, dilationX: i32, paddingY: i32, paddingX: i32,
  images: usize, weights: usize, results: usize, outputs: i32, count: i32, scratch: usize, first: i32,
): void {
  convolveBack<f64>(
    batch, height, width, channels, rows, columns, kernelRows, kernelColumns, strideY, strideX, dilationY, dilationX,
    paddingY, paddingX, images, weights, results, outputs, count, scratch, first,
  );
}

export function convolveWeightsFloat32(
  batch: i32, height: i32, width: i32, channels: i32, rows: i32, columns: i32, kernelRows: i32, kernelColumns: i32,
  strideY: i32, strideX: i32, dilationY: i32, dilationX: i32, paddingY: i32, paddingX: i32,
  images: usize, weights: usize, results: usize, outputs: i32, count: i32, scratch: usize, first: i32,
): void {
  convolveWeights<f32>(
    batch, height, width, channels, rows, columns, kernelRows, kernelColumns, strideY, strideX, dilationY, dilationX,
    paddingY, paddingX, images, weights, results, outputs, count, scratch, first,
  );
}

export function convolveWeightsFloat64(
  batch: i32, height: i32, width: i32, channels: i32, rows: i32, columns: i32, kernelRows: i32, kernelColumns: i32,
  strideY: i32, strideX: i32, dilationY: i32, dilationX: i32, paddingY: i32, paddingX: i32,
  images: usize, weights: usize, results: usize, outputs: i32, count: i32, scratch: usize, first: i32,
): void {
  convolveWeights<f64>(
    batch, height, width, channels, rows, columns, kernelRows, kernelColumns, strideY, strideX, dilationY, dilationX,
    paddingY, paddingX, images, weights, results, outputs, count, scratch, first,
  );
}
