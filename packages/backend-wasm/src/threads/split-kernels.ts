import type { KernelExports, WideKernelExports } from "../generated/kernels.ts";
import { splitAdam } from "./split-adam.ts";
import { splitArgmax } from "./split-argmax.ts";
import { splitBinary } from "./split-binary.ts";
import { splitConvolution } from "./split-convolution.ts";
import { splitCopy } from "./split-copy.ts";
import { splitCrossEntropyGradient } from "./split-cross-entropy-gradient.ts";
import { splitCrossEntropy } from "./split-cross-entropy.ts";
import { splitFoldColumns } from "./split-fold-columns.ts";
import { splitFoldParts } from "./split-fold-parts.ts";
import { splitFoldRows } from "./split-fold-rows.ts";
import { splitLargest } from "./split-largest.ts";
import { splitMatmul } from "./split-matmul.ts";
import { splitScatter } from "./split-scatter.ts";
import { splitSelect } from "./split-select.ts";
import { splitSgd } from "./split-sgd.ts";
import { splitSoftmax } from "./split-softmax.ts";
import { splitTake } from "./split-take.ts";
import { splitUnary } from "./split-unary.ts";
import { splitWindows } from "./split-windows.ts";
import type { Team } from "./team.ts";

/** The same kernels, those that gain from it shared among threads where there is enough to do. */
export function splitKernels<Kernels extends KernelExports & Partial<WideKernelExports>>(
  team: Team,
  kernels: Kernels,
): Kernels {
  return {
    ...kernels,
    ...(kernels.packedFloat32 && {
      packedFloat32: splitMatmul(team, "packedFloat32", kernels.packedFloat32),
    }),
    ...(kernels.packedFloat64 && {
      packedFloat64: splitMatmul(team, "packedFloat64", kernels.packedFloat64),
    }),
    ...(kernels.sweptFloat32 && { sweptFloat32: splitMatmul(team, "sweptFloat32", kernels.sweptFloat32) }),
    ...(kernels.sweptFloat64 && { sweptFloat64: splitMatmul(team, "sweptFloat64", kernels.sweptFloat64) }),
    ...(kernels.expFloat32 && { expFloat32: splitUnary(team, "expFloat32", kernels.expFloat32) }),
    ...(kernels.logFloat32 && { logFloat32: splitUnary(team, "logFloat32", kernels.logFloat32) }),
    ...(kernels.sigmoidFloat32 && {
      sigmoidFloat32: splitUnary(team, "sigmoidFloat32", kernels.sigmoidFloat32),
    }),
    ...(kernels.softplusFloat32 && {
      softplusFloat32: splitUnary(team, "softplusFloat32", kernels.softplusFloat32),
    }),
    ...(kernels.tanhFloat32 && { tanhFloat32: splitUnary(team, "tanhFloat32", kernels.tanhFloat32) }),
    sgemm: splitMatmul(team, "sgemm", kernels.sgemm),
    dgemm: splitMatmul(team, "dgemm", kernels.dgemm),
    convolveBackFloat32: splitConvolution(team, "convolveBackFloat32", kernels.convolveBackFloat32),
    convolveBackFloat64: splitConvolution(team, "convolveBackFloat64", kernels.convolveBackFloat64),
    convolveFloat32: splitConvolution(team, "convolveFloat32", kernels.convolveFloat32),
    convolveFloat64: splitConvolution(team, "convolveFloat64", kernels.convolveFloat64),
    convolveWeightsFloat32: splitConvolution(team, "convolveWeightsFloat32", kernels.convolveWeightsFloat32),
    convolveWeightsFloat64: splitConvolution(team, "convolveWeightsFloat64", kernels.convolveWeightsFloat64),
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
    compareFloat32: splitBinary(team, "compareFloat32", kernels.compareFloat32),
    compareFloat64: splitBinary(team, "compareFloat64", kernels.compareFloat64),
    select4: splitSelect(team, "select4", kernels.select4),
    select8: splitSelect(team, "select8", kernels.select8),
    copy1: splitCopy(team, "copy1", kernels.copy1),
    copy4: splitCopy(team, "copy4", kernels.copy4),
    copy8: splitCopy(team, "copy8", kernels.copy8),
    convertFloat32ToFloat64: splitCopy(team, "convertFloat32ToFloat64", kernels.convertFloat32ToFloat64),
    convertFloat64ToFloat32: splitCopy(team, "convertFloat64ToFloat32", kernels.convertFloat64ToFloat32),
    convertInt32ToFloat32: splitCopy(team, "convertInt32ToFloat32", kernels.convertInt32ToFloat32),
    convertInt32ToFloat64: splitCopy(team, "convertInt32ToFloat64", kernels.convertInt32ToFloat64),
    convertUint8ToFloat32: splitCopy(team, "convertUint8ToFloat32", kernels.convertUint8ToFloat32),
    convertUint8ToFloat64: splitCopy(team, "convertUint8ToFloat64", kernels.convertUint8ToFloat64),
    foldPartsFloat32: splitFoldParts(team, "foldPartsFloat32", kernels.foldPartsFloat32),
    foldPartsFloat64: splitFoldParts(team, "foldPartsFloat64", kernels.foldPartsFloat64),
    takeFloat32: splitTake(team, "takeFloat32", kernels.takeFloat32),
    takeFloat64: splitTake(team, "takeFloat64", kernels.takeFloat64),
    scatterFloat32: splitScatter(team, "scatterFloat32", kernels.scatterFloat32),
    scatterFloat64: splitScatter(team, "scatterFloat64", kernels.scatterFloat64),
    argmaxFloat32: splitArgmax(team, "argmaxFloat32", kernels.argmaxFloat32),
    argmaxFloat64: splitArgmax(team, "argmaxFloat64", kernels.argmaxFloat64),
    softmaxFloat64: splitSoftmax(team, "softmaxFloat64", kernels.softmaxFloat64),
    logSoftmaxFloat64: splitSoftmax(team, "logSoftmaxFloat64", kernels.logSoftmaxFloat64),
    crossEntropyFloat32: splitCrossEntropy(team, "crossEntropyFloat32", kernels.crossEntropyFloat32),
    crossEntropyFloat64: splitCrossEntropy(team, "crossEntropyFloat64", kernels.crossEntropyFloat64),
    crossEntropyGradientFloat32: splitCrossEntropyGradient(
      team,
      "crossEntropyGradientFloat32",
      kernels.crossEntropyGradientFloat32,
    ),
    crossEntropyGradientFloat64: splitCrossEntropyGradient(
      team,
      "crossEntropyGradientFloat64",
      kernels.crossEntropyGradientFloat64,
    ),
    largestInWindowFloat32: splitLargest(team, "largestInWindowFloat32", kernels.largestInWindowFloat32),
    largestInWindowFloat64: splitLargest(team, "largestInWindowFloat64", kernels.largestInWindowFloat64),
    unfoldFloat32: splitWindows(team, "unfoldFloat32", kernels.unfoldFloat32),
    unfoldFloat64: splitWindows(team, "unfoldFloat64", kernels.unfoldFloat64),
    foldFloat32: splitWindows(team, "foldFloat32", kernels.foldFloat32),
    foldFloat64: splitWindows(team, "foldFloat64", kernels.foldFloat64),
  };
}
