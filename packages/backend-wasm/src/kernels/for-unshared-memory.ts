const importSection = 2;
const memoryKind = 2;
const sharedFlag = 2;

/**
 * The same WebAssembly binary with the memory it imports declared unshared: one flag differs.
 *
 * A binary is a header of 8 bytes and sections of (id, length, contents); the import section holds a count and
 * entries of (module name, field name, kind, type); a memory's type starts with its flags.
 *
 * @throws Error when the binary's first import is not a memory, which only a change of the build can cause.
 *
 * Source: https://webassembly.github.io/spec/core/binary/modules.html
 */
export function forUnsharedMemory(binary: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  let at = 8;
  const readLength = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = binary[at++]!;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) {
        return value;
      }
    }
  };
  const skipName = (): void => {
    const length = readLength();
    at += length;
  };
  while (at < binary.length) {
    const section = binary[at++];
    const length = readLength();
    const end = at + length;
    if (section === importSection) {
      readLength(); // The count of imports.
      skipName(); // Of the module.
      skipName(); // Of the field.
      if (binary[at] === memoryKind) {
        const patched = binary.slice();
        patched[at + 1]! &= ~sharedFlag;
        return patched;
      }
      break;
    }
    at = end;
  }
  throw new Error(
    "The kernels' binary does not import a memory first: check the options in build-kernels.mjs.",
  );
}
