import { suggestion } from "../failures/suggestion.ts";
import { UsageError } from "../failures/usage-error.ts";
import { withOffers } from "../options/offers.ts";
import { augmentForms, type AugmentForm } from "./augment-forms.ts";

/** A change of images that was asked for. */
export interface AugmentStep {
  readonly form: AugmentForm;
  /** 0 for a change that takes no number. */
  readonly value: number;
}

/** Changes of images in their order, and how they are written. */
export interface AugmentPlan {
  readonly text: string;
  readonly steps: readonly AugmentStep[];
}

const names = augmentForms.map(({ name }) => name);

/**
 * Parses `--augment`: names with their numbers and commas between, `shift 2, rotation 15, flip`.
 *
 * @throws UsageError with the step that is wrong
 */
export const parseAugment = withOffers((text: string): AugmentPlan => {
  const steps = text.split(",").map((part) => readStep(part.trim()));
  const words = steps.map(({ form, value }) => (form.takes === undefined ? form.name : `${form.name} ${value}`)); // prettier-ignore
  return { text: words.join(", "), steps };
}, names);

function readStep(text: string): AugmentStep {
  const [name = "", number, ...rest] = text.split(/\s+/);
  const form = augmentForms.find((one) => one.name === name);
  if (form === undefined) {
    throw new UsageError(
      `--augment has "${text}", but there is no change "${name}"`,
      suggestion(name, names) ?? `the changes are ${names.join(", ")}`,
    );
  }
  const { takes } = form;
  const value = number === undefined || number === "" ? Number.NaN : Number(number);
  const isRight = takes === undefined ? number === undefined : takes.accepts(value);
  if (!isRight || rest.length > 0) {
    throw new UsageError(
      `--augment has "${text}", but ${name} takes ${takes === undefined ? "no number" : takes.words}`,
      `write "${takes === undefined ? name : `${name} ${takes.example}`}"`,
    );
  }
  return { form, value: takes === undefined ? 0 : value };
}
