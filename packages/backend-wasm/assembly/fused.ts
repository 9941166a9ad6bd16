// The kernels that are built a second time with fused multiply-add: those that spend their time on it.
export { dgemm, sgemm } from "./exports/matmul";
export { convolveBackFloat32, convolveBackFloat64, convolveFloat32, convolveFloat64, convolveWeightsFloat32, convolveWeightsFloat64 } from "./exports/convolution"; // prettier-ignore
