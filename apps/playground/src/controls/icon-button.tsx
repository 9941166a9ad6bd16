import type { JSX } from "preact";
import { Icon, type IconName } from "./icon.tsx";

export interface IconButtonProps {
  readonly icon: IconName;
  readonly label: string;
  readonly onClick: () => void;
  readonly disabled?: boolean;
  readonly class?: string;
  readonly size?: number;
}

/** A button that is a picture; its name is read out and shown on hover. */
export function IconButton({
  icon,
  label,
  onClick,
  disabled = false,
  size,
  ...rest
}: IconButtonProps): JSX.Element {
  return (
    <button
      type="button"
      class={`icon-button ${rest.class ?? ""}`}
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={onClick}
    >
      <Icon name={icon} {...(size !== undefined && { size })} />
    </button>
  );
}
