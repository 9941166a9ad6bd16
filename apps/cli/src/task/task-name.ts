/** What a model is asked for: which class a row is of, or a number. */
export const taskNames = ["classification", "regression"] as const;

export type TaskName = (typeof taskNames)[number];

/** The task that a set is for: one without classes holds numbers to predict. */
export function taskNameOf({ classNames }: { readonly classNames: readonly string[] }): TaskName {
  return classNames.length > 0 ? "classification" : "regression";
}
