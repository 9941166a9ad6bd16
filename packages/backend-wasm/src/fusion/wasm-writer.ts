/** Collects the bytes of a WebAssembly module. */
export class WasmWriter {
  readonly bytes: number[] = [];

  /** Bytes as they are: opcodes and types. */
  put(...bytes: readonly number[]): this {
    this.bytes.push(...bytes);
    return this;
  }

  /** A number of at least 0, in as many bytes as it needs. */
  unsigned(value: number): this {
    let rest = value;
    while (rest > 127) {
      this.bytes.push((rest & 127) | 128);
      rest >>>= 7;
    }
    this.bytes.push(rest);
    return this;
  }

  /** A constant for `i32.const`. */
  signed(value: number): this {
    let rest = value;
    for (;;) {
      const low = rest & 127;
      rest >>= 7;
      if ((rest === 0 && (low & 64) === 0) || (rest === -1 && (low & 64) !== 0)) {
        this.bytes.push(low);
        return this;
      }
      this.bytes.push(low | 128);
    }
  }

  text(text: string): this {
    this.unsigned(text.length);
    for (let i = 0; i < text.length; i++) {
      this.bytes.push(text.charCodeAt(i));
    }
    return this;
  }

  /** What `write` writes, preceded by how many bytes that are. */
  sized(write: (inner: WasmWriter) => void): this {
    const inner = new WasmWriter();
    write(inner);
    this.unsigned(inner.bytes.length);
    for (const byte of inner.bytes) {
      this.bytes.push(byte);
    }
    return this;
  }

  /** An instruction on vectors of four or two numbers. */
  simd(opcode: number): this {
    return this.put(0xfd).unsigned(opcode);
  }

  /** Puts a local on the stack. */
  get(local: number): this {
    return this.put(0x20).unsigned(local);
  }

  /** Takes a local from the stack. */
  set(local: number): this {
    return this.put(0x21).unsigned(local);
  }

  /** Puts an integer on the stack. */
  integer(value: number): this {
    return this.put(0x41).signed(value);
  }
}
