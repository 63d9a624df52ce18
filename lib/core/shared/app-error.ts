/** The closed list of ways in which a use case can refuse or fail; each edge maps a code to its own transport once. */
export type AppErrorCode =
  | 'invalid_input'
  | 'not_signed_in'
  | 'forbidden'
  | 'not_found'
  | 'conflict'
  | 'limit_reached'
  | 'carrier_failed'
  | 'unavailable'
  | 'internal';

/**
 * An expected failure with a sentence that says what to do. Thrown by services, mapped and logged once at the edge.
 * `fields` names the form fields that are wrong, each with its own sentence.
 */
export class AppError extends Error {
  readonly code: AppErrorCode;
  readonly fields: Readonly<Record<string, string>>;

  constructor(
    code: AppErrorCode,
    message: string,
    options: { cause?: unknown; fields?: Readonly<Record<string, string>> } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    this.fields = options.fields ?? {};
  }
}
