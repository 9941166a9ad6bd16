import { readFileSync } from "node:fs";

/** The bytes of a file beside the golden values. */
export function goldenFile(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`../../golden/${name}`, import.meta.url)));
}

export interface GoldenArray {
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly values: readonly (number | boolean | string)[];
}

export interface GoldenNpy extends GoldenArray {
  readonly order: "C" | "F";
  readonly byteorder: "<" | ">";
  readonly file: string;
}

export interface GoldenSmall {
  readonly patterns: readonly number[];
  readonly numbers: readonly (number | string)[];
  readonly inputs: readonly (number | string)[];
  readonly rounded: readonly number[];
}

export interface GoldenArrays {
  readonly npy: readonly GoldenNpy[];
  readonly versions: readonly { readonly version: number; readonly file: string }[];
  readonly refused: Readonly<Record<string, string>>;
  readonly npz: { readonly stored: string; readonly compressed: string };
  readonly members: Readonly<Record<string, GoldenArray>>;
  readonly small: Readonly<Record<"float16" | "bfloat16" | "float8e4m3" | "float8e5m2", GoldenSmall>>;
  readonly safetensors: {
    readonly package: string;
    readonly byHand: string;
    readonly arrays: Readonly<Record<string, GoldenArray>>;
  };
}

/** What NumPy, ml_dtypes and the safetensors package wrote. */
export function goldenArrays(): GoldenArrays {
  return JSON.parse(new TextDecoder().decode(goldenFile("arrays.json"))) as GoldenArrays;
}

export interface GoldenEvents {
  readonly png: string;
  readonly data: readonly number[];
  readonly events: Readonly<Record<string, string>>;
}

/** What TensorBoard's own classes wrote. */
export function goldenEvents(): GoldenEvents {
  return JSON.parse(new TextDecoder().decode(goldenFile("tensorboard.json"))) as GoldenEvents;
}

export function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text, "base64"));
}

/** NumPy's names of infinities and NaN, and integers beyond 2^53, as JavaScript has them. */
export function number(value: number | boolean | string): number | bigint {
  if (typeof value !== "string") {
    return Number(value);
  }
  const special = new Map([
    ["inf", Infinity],
    ["-inf", -Infinity],
    ["nan", NaN],
  ]);
  return special.get(value) ?? BigInt(value);
}
