/** What the header of a network's file says of it. */
export interface ModelHeader {
  readonly inputShape: readonly number[];
  readonly classes: number;
  readonly parameters: number;
  readonly layers: string;
  readonly metadata: Readonly<Record<string, string>>;
  readonly metrics: Readonly<Record<string, number>>;
}

interface Facts {
  readonly model?: { readonly kind?: string; readonly config?: { readonly layers?: readonly Described[] } };
  readonly inputShape?: readonly number[];
  readonly classNames?: readonly string[];
  readonly metrics?: Readonly<Record<string, number>>;
}

interface Described {
  readonly kind: string;
  readonly config?: { readonly outputs?: number };
}

/**
 * Reads the header of a safetensors file with a network of gradkit; the weights are not touched.
 *
 * @throws RangeError when it is none.
 */
export function readModelHeader(bytes: Uint8Array, file: string): ModelHeader {
  const length = bytes.length < 8 ? 0 : new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const header = length > 0 && length + 8 <= bytes.length ? parse(bytes.slice(8, 8 + length)) : undefined;
  if (header === undefined) {
    throw new RangeError(`${file} is no safetensors file.`);
  }
  const { __metadata__: metadata = {}, ...tensors } = header as {
    readonly __metadata__?: Readonly<Record<string, string>>;
    readonly [name: string]: unknown;
  };
  const facts = parse(new TextEncoder().encode(metadata["gradkit.model"] ?? "")) as Facts | undefined;
  if (facts?.model === undefined) {
    throw new RangeError(`${file} holds tensors, but no network that gradkit has described in it.`);
  }
  const { model, inputShape = [], classNames = [], metrics = {} } = facts;
  return {
    inputShape,
    classes: classNames.length,
    parameters: Object.values(tensors).reduce<number>((sum, tensor) => sum + sizeOf(tensor), 0),
    layers: (model.config?.layers ?? [{ kind: model.kind ?? "" }]).map(inWords).join(", "),
    metadata,
    metrics,
  };
}

function inWords({ kind, config }: Described): string {
  return config?.outputs === undefined ? kind : `${kind} ${config.outputs}`;
}

function sizeOf(tensor: unknown): number {
  const { shape = [0] } = tensor as { readonly shape?: readonly number[] };
  return shape.reduce((product, size) => product * size, 1);
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
