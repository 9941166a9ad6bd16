import type { Buffers, Layer, Params, SameWidth } from "./layer.ts";

/** Any layers in order. */
export type Layers = readonly Layer[];

/** The width after a layer: its own, or the one before it where it keeps that. */
type WidthAfter<L, Before extends number> =
  L extends Layer<number, infer Out> ? (Out extends SameWidth ? Before : Extract<Out, number>) : number;

/** Whether a width fits: a literal must be the expected one; a width only known at run time is checked then. */
export type Fits<Given extends number, Expected extends number> = number extends Given
  ? true
  : number extends Expected
    ? true
    : Given extends Expected
      ? true
      : false;

/** What the compiler shows in place of a layer that does not fit. */
type Misfit<
  Expected extends number,
  Given extends number,
> = `expects ${Expected} inputs, but the layer before gives ${Given}`;

/** The layers themselves where each fits the one before it; a sentence in place of the first that does not. */
export type Chained<L extends Layers, Width extends number = number> = L extends readonly [
  infer First extends Layer,
  ...infer Rest extends Layers,
]
  ? First extends Layer<infer In>
    ? Fits<Width, In> extends true
      ? readonly [First, ...Chained<Rest, WidthAfter<First, Width>>]
      : readonly [Misfit<In, Width>, ...Rest]
    : never
  : L;

/** The width of what goes into a chain: that of its first layer which fixes one. */
export type ChainInputs<L extends Layers> = L extends readonly [
  infer First extends Layer,
  ...infer Rest extends Layers,
]
  ? First extends Layer<infer In, infer Out>
    ? number extends In
      ? Out extends SameWidth
        ? ChainInputs<Rest>
        : number
      : In
    : number
  : number;

/** The width of what comes out of a chain; `"same"` when no layer fixes one. */
export type ChainOutputs<
  L extends Layers,
  Width extends number | SameWidth = SameWidth,
> = L extends readonly [infer First extends Layer, ...infer Rest extends Layers]
  ? ChainOutputs<
      Rest,
      First extends Layer<number, infer Out> ? (Out extends SameWidth ? Width : Out) : number
    >
  : Width;

/** The parameters of a chain: those of each layer, in order. */
export type ChainParams<L extends Layers> = { readonly [I in keyof L]: Params<L[I]> };

/** The buffers of a chain, likewise. */
export type ChainBuffers<L extends Layers> = { readonly [I in keyof L]: Buffers<L[I]> };
