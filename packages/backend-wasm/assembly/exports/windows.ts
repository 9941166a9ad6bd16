import { fold } from "../windows/fold";
import { largest } from "../windows/largest";
import { unfold } from "../windows/unfold";

export function unfoldFloat32(
  batch: i32, height: i32, width: i32, channels: i32, rows: i32, columns: i32, kernelRows: i32, kernelColumns: i32,
  strideY: i32, strideX: i32, dilationY: i32, dilationX: i32, paddingY: i32, paddingX: i32,
  images: usize, windows: usize,
): void {
  unfold<f32>(
    batch, height, width, channels, rows, columns, kernelRows, kernelColumns, strideY, strideX, dilationY, dilationX,
    paddingY, paddingX, images, windows,
  );
}

export function unfoldFloat64(
  batch: i32, height: i32, width: i32, channels: i32, rows: i32, columns: i32, kernelRows: i32, kernelColumns: i32,
  strideY: i32, strideX: i32, dilationY: i32, dilationX: i32, paddingY: i32, paddingX: i32,
  images: usize, windows: usize,
): void {
  unfold<f64>(
    batch, height, width, channels, rows, columns, kernelRows, kernelColumns, strideY, strideX, dilationY, dilationX,
    paddingY, paddingX, images, windows,
  );
}

export function foldFloat32(
  batch: i32, height: i32, width: i32, channels: i32, rows: i32, columns: i32, kernelRows: i32, kernelColumns: i32,
  strideY: i32, strideX: i32, dilationY: i32, dilationX: i32, paddingY: i32, paddingX: i32,
  images: usize, windows: usize,
): void {
  fold<f32>(
    batch, height, width, channels, rows, columns, kernelRows, kernelColumns, strideY, strideX, dilationY, dilationX,
    paddingY, paddingX, images, windows,
  );
}

export function foldFloat64(
  batch: i32, height: i32, width: i32, channels: i32, rows: i32, columns: i32, kernelRows: i32, kernelColumns: i32,
  strideY: i32, strideX: i32, dilationY: i32, dilationX: i32, paddingY: i32, paddingX: i32,
  images: usize, windows: usize,
): void {
  fold<f64>(
    batch, height, width, channels, rows, columns, kernelRows, kernelColumns, strideY, strideX, dilationY, dilationX,
    paddingY, paddingX, images, windows,
  );
}

export function largestInWindowFloat32(
  batch: i32, height: i32, width: i32, channels: i32, rows: i32, columns: i32, kernelRows: i32, kernelColumns: i32,
  strideY: i32, strideX: i32, dilationY: i32, dilationX: i32, paddingY: i32, paddingX: i32,
  images: usize, positions: usize, firstImage: i32,
): void {
  largest<f32>(
    batch, height, width, channels, rows, columns, kernelRows, kernelColumns, strideY, strideX, dilationY, dilationX,
    paddingY, paddingX, images, positions, firstImage,
  );
}

export function largestInWindowFloat64(
  batch: i32, height: i32, width: i32, channels: i32, rows: i32, columns: i32, kernelRows: i32, kernelColumns: i32,
  strideY: i32, strideX: i32, dilationY: i32, dilationX: i32, paddingY: i32, paddingX: i32,
  images: usize, positions: usize, firstImage: i32,
): void {
  largest<f64>(
    batch, height, width, channels, rows, columns, kernelRows, kernelColumns, strideY, strideX, dilationY, dilationX,
    paddingY, paddingX, images, positions, firstImage,
  );
}
