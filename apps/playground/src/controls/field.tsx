import type { ComponentChildren, JSX } from "preact";
import { planeTexts } from "../texts/plane-texts.ts";
import { Icon } from "./icon.tsx";

/** A control with its name, and a way back to the default where it was changed. */
export interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly children: ComponentChildren;
  readonly hint?: string | undefined;
  /** Takes the control back; undefined when there is nothing to take back. */
  readonly onReset?: (() => void) | undefined;
}

export function Field({ id, label, children, hint, onReset }: FieldProps): JSX.Element {
  return (
    <div class={`field${onReset === undefined ? "" : " changed"}`}>
      <div class="field-head">
        <label for={id}>{label}</label>
        {onReset !== undefined && (
          <button
            type="button"
            class="icon-button small"
            aria-label={planeTexts.changed(label)}
            title={planeTexts.changed(label)}
            onClick={onReset}
          >
            <Icon name="undo" />
          </button>
        )}
      </div>
      {children}
      {hint !== undefined && <span class="hint">{hint}</span>}
    </div>
  );
}
