// What JavaScript calls: each kernel once for each element type. Addresses count bytes, strides count elements.
export { matmulScratchBytes } from "./matmul/block-sizes";
export { scratchBytes, windowScratchBytes } from "./windows/convolution";
export { dgemm, sgemm } from "./exports/matmul";
export { convolveBackFloat32, convolveBackFloat64, convolveFloat32, convolveFloat64, convolveWeightsFloat32, convolveWeightsFloat64 } from "./exports/convolution"; // prettier-ignore
export { binaryFloat32, binaryFloat64 } from "./exports/binary";
export { compareFloat32, compareFloat64 } from "./exports/compare";
export { convertFloat32ToFloat64, convertFloat64ToFloat32, convertInt32ToFloat32, convertInt32ToFloat64, convertUint8ToFloat32, convertUint8ToFloat64 } from "./exports/convert"; // prettier-ignore
export { tileRow } from "./copy/tile-row";
export { copy1, copy4, copy8, fill1, fill4, fill8 } from "./exports/copy";
export { foldColumnsFloat32, foldColumnsFloat64, foldPartsFloat32, foldPartsFloat64, foldRowsFloat32, foldRowsFloat64 } from "./exports/reduce";
export { argmaxFloat32, argmaxFloat64, scatterFloat32, scatterFloat64, takeFloat32, takeFloat64 } from "./exports/elements";
export { foldFloat32, foldFloat64, largestInWindowFloat32, largestInWindowFloat64, unfoldFloat32, unfoldFloat64 } from "./exports/windows";
export { crossEntropyFloat32, crossEntropyFloat64, crossEntropyGradientFloat32, crossEntropyGradientFloat64 } from "./exports/losses";
export { logSoftmaxFloat32, logSoftmaxFloat64, softmaxFloat32, softmaxFloat64 } from "./exports/rows";
export { select4, select8 } from "./exports/select";
export { unaryFloat32, unaryFloat64 } from "./exports/unary";
export { adamFloat32, adamFloat64, sgdFloat32, sgdFloat64 } from "./exports/update";
