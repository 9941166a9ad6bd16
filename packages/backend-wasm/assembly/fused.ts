// The kernels that are built a second time with fused multiply-add: those that spend their time on it.
export { dgemm, sgemm } from "./exports/matmul";
