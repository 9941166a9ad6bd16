/** That it exists makes the build one for compilers which join two vectors in one register. */
// @ts-expect-error: AssemblyScript allows decorators on constants.
@global
export const WIDE_VECTORS: bool = true;
