import type { WebAssemblyApi } from "./web-assembly.ts";

/* Instructions by their names in WebAssembly's text format. */
const get = (local: number): number[] => [0x20, local];
const set = (local: number): number[] => [0x21, local];
const constant = (value: number): number[] => [0x41, ...signed(value)];
const add = [0x6a];
const lessUnsigned = [0x49];
const simd = (code: number): number[] => [0xfd, ...unsigned(code)];
const load = [...simd(0x00), 0, 0];
const store = (offset: number): number[] => [...simd(0x0b), 0, offset];
const splat = simd(0x13);
const copyBytes = [0xfc, 0x0a, 0, 0];
const widenBytes = { low: simd(0x89), high: simd(0x8a) };
const widenHalves = { low: simd(0xa9), high: simd(0xaa) };
const toFloats = simd(0xfb);
const addFloats = simd(0xe4);
const multiplyFloats = simd(0xe6);
const again = { start: [0x03, 0x40], ifTrue: [0x0d, 0], end: [0x0b] };

const int32 = 0x7f;
const float32 = 0x7d;
const vector = 0x7b;

/** The locals of the function: its arguments and four vectors. */
const [start, end, out, high, low, highs, lows, bytes, floats] = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const;

let compiled: object | undefined;

/**
 * A module of the {@link ByteKernels} over a shared memory: a few instructions that JavaScript has no words for. Undefined
 * where the runtime does not take it; it is made once.
 */
export function byteModule(api: WebAssemblyApi): object | undefined {
  try {
    compiled ??= new api.Module(Uint8Array.from(moduleBytes()));
    return compiled;
  } catch {
    return undefined; // No vectors here, or pages may not compile: rows are converted in JavaScript.
  }
}

function moduleBytes(): number[] {
  const convert = [1, 4, vector, ...convertBody(), 0x0b];
  const copy = [0, ...get(0), ...get(1), ...get(2), ...copyBytes, 0x0b];
  return [
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [
      [0x60, 5, int32, int32, int32, float32, float32, 0],
      [0x60, 3, int32, int32, int32, 0],
    ]),
    // A memory that is shared, of up to 65536 pages.
    ...section(2, [[...text("env"), ...text("memory"), 2, 3, 0, ...unsigned(65536)]]),
    ...section(3, [[0], [1]]),
    ...section(7, [
      [...text("convert"), 0, 0],
      [...text("copy"), 0, 1],
    ]),
    ...section(
      10,
      [convert, copy].map((body) => [...unsigned(body.length), ...body]),
    ),
  ];
}

function convertBody(): number[] {
  return [
    ...[...get(high), ...splat, ...set(highs), ...get(low), ...splat, ...set(lows)],
    ...again.start,
    ...[...get(start), ...load, ...set(bytes)],
    ...(["low", "high"] as const).flatMap((half, i) => [
      ...convertFour(widenBytes[half], widenHalves.low, 32 * i),
      ...convertFour(widenBytes[half], widenHalves.high, 32 * i + 16),
    ]),
    ...[...get(out), ...constant(64), ...add, ...set(out)],
    ...[...get(start), ...constant(16), ...add, ...set(start)],
    ...[...get(start), ...get(end), ...lessUnsigned, ...again.ifTrue, ...again.end],
  ];
}

/** Four of the bytes: widened twice, made floats, multiplied by both parts of the scale, stored. */
function convertFour(eight: readonly number[], four: readonly number[], offset: number): number[] {
  return [
    ...[...get(bytes), ...eight, ...four, ...toFloats, ...set(floats)],
    ...get(out),
    ...[...get(floats), ...get(highs), ...multiplyFloats],
    ...[...get(floats), ...get(lows), ...multiplyFloats, ...addFloats],
    ...store(offset),
  ];
}

/** A section of up to 127 entries. */
function section(id: number, entries: readonly (readonly number[])[]): number[] {
  const content = [entries.length, ...entries.flat()];
  return [id, ...unsigned(content.length), ...content];
}

function text(characters: string): number[] {
  return [characters.length, ...Array.from(characters, (character) => character.charCodeAt(0))];
}

/** A whole number of at least 0 in seven bits a byte. */
function unsigned(value: number): number[] {
  return value < 128 ? [value] : [(value % 128) + 128, ...unsigned(Math.floor(value / 128))];
}

/** The same for numbers whose seventh bit would be a sign. */
function signed(value: number): number[] {
  return value < 64 ? [value] : [(value % 128) + 128, ...signed(Math.floor(value / 128))];
}
