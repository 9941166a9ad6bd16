import type { KernelExports } from "../generated/kernels.ts";
import { splitAdam } from "./split-adam.ts";
import { splitBinary } from "./split-binary.ts";
import { splitFoldColumns } from "./split-fold-columns.ts";
import { splitFoldRows } from "./split-fold-rows.ts";
import { splitMatmul } from "./split-matmul.ts";
import { splitSgd } from "./split-sgd.ts";
import { splitSoftmax } from "./split-softmax.ts";
import { splitUnary } from "./split-unary.ts";
import { splitWindows } from "./split-windows.ts";
import type { Team } from "./team.ts";

/** The same kernels, those that gain from it shared among threads where there is enough to do. */
export function splitKernels(team: Team, kernels: KernelExports): KernelExports {
  return {
    ...kernels,
    sgemm: splitMatmul(team, "sgemm", kernels.sgemm),
    dgemm: splitMatmul(team, "dgemm", kernels.dgemm),
    unaryFloat32: splitUnary(team, "unaryFloat32", kernels.unaryFloat32),
    unaryFloat64: splitUnary(team, "unaryFloat64", kernels.unaryFloat64),
    binaryFloat32: splitBinary(team, "binaryFloat32", kernels.binaryFloat32),
    binaryFloat64: splitBinary(team, "binaryFloat64", kernels.binaryFloat64),
    foldRowsFloat32: splitFoldRows(team, "foldRowsFloat32", kernels.foldRowsFloat32),
    foldRowsFloat64: splitFoldRows(team, "foldRowsFloat64", kernels.foldRowsFloat64),
    foldColumnsFloat32: splitFoldColumns(team, "foldColumnsFloat32", kernels.foldColumnsFloat32),
    foldColumnsFloat64: splitFoldColumns(team, "foldColumnsFloat64", kernels.foldColumnsFloat64),
    adamFloat32: splitAdam(team, "adamFloat32", kernels.adamFloat32),
    adamFloat64: splitAdam(team, "adamFloat64", kernels.adamFloat64),
    sgdFloat32: splitSgd(team, "sgdFloat32", kernels.sgdFloat32),
    sgdFloat64: splitSgd(team, "sgdFloat64", kernels.sgdFloat64),
    softmaxFloat32: splitSoftmax(team, "softmaxFloat32", kernels.softmaxFloat32),
    logSoftmaxFloat32: splitSoftmax(team, "logSoftmaxFloat32", kernels.logSoftmaxFloat32),
    unfoldFloat32: splitWindows(team, "unfoldFloat32", kernels.unfoldFloat32),
    unfoldFloat64: splitWindows(team, "unfoldFloat64", kernels.unfoldFloat64),
    foldFloat32: splitWindows(team, "foldFloat32", kernels.foldFloat32),
    foldFloat64: splitWindows(team, "foldFloat64", kernels.foldFloat64),
  };
}
