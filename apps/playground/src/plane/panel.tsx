import type { ComponentChildren, JSX } from "preact";

export interface PanelProps {
  readonly title: string;
  readonly class?: string;
  /** What stands beside the title. */
  readonly aside?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A part of the page with a title. */
export function Panel({ title, aside, children, ...rest }: PanelProps): JSX.Element {
  return (
    <section class={`panel ${rest.class ?? ""}`} aria-label={title}>
      <div class="panel-head">
        <h2>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
