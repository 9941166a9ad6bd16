import { describeLayer } from "@gradkit/layers";
import { loadModel, saveModel } from "@gradkit/training";
import { flatNumbers } from "./flat-numbers.ts";
import type { OpenedModel } from "./protocol.ts";
import type { Session } from "./session.ts";

/** The network of a session as a file that programs and the command line read, too. */
export function saveSession(session: Session, metadata: Readonly<Record<string, string>>): Uint8Array {
  const { model, classNames, setup } = session;
  return saveModel(model, session.averaged() as never, {
    inputShape: [setup.widths[0] ?? 0],
    classNames,
    metadata,
  });
}

/**
 * What is in a file.
 *
 * @throws Error when it is no model of gradkit.
 */
export async function openModel(file: Uint8Array): Promise<OpenedModel> {
  const { model, params, inputShape, classNames, metadata } = await loadModel(file);
  return {
    layers: describeLayer(model),
    inputShape,
    classes: classNames.length,
    metadata: Object.fromEntries(metadata),
    weights: flatNumbers(params),
  };
}
