// Kernels for compilers which join vectors of 128 bits to vectors of 256: tiles that are too wide for other ones, and functions.
import "./wide-vectors";
export { expFloat32, logFloat32, sigmoidFloat32, softplusFloat32, tanhFloat32 } from "./exports/functions";
export { packedFloat32, packedFloat64 } from "./exports/packed";
export { sweptFloat32, sweptFloat64 } from "./exports/swept";
