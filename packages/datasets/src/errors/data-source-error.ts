/** Thrown when a place to take data from cannot be used at all, such as a `GRADKIT_DATA` that names no folder. */
export class DataSourceError extends Error {
  override readonly name = "DataSourceError";

  /** @param source - the place: an environment variable, an option, a path */
  constructor(
    readonly source: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
