// Products for compilers which join vectors of 128 bits to vectors of 256: their tiles are too wide for other ones.
import "./wide-vectors";
export { packedFloat32, packedFloat64 } from "./exports/packed";
export { sweptFloat32, sweptFloat64 } from "./exports/swept";
