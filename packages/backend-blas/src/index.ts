export { blasBackend } from "./blas-backend.ts";
export { findBlas } from "./find-blas.ts";
export { tryBlasBackend } from "./try-blas-backend.ts";

export type { BlasBackend, BlasBackendOptions } from "./backend-over.ts";
export type { BlasFound, BlasKind, BlasMissing, BlasRejection, BlasReport } from "./blas-report.ts";
export type { FindBlasOptions } from "./find-blas.ts";
