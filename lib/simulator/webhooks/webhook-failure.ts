/** A webhook that brought no usable answer, in the carrier's own error codes. */
export class WebhookFailure extends Error {
  readonly code: number;
  readonly url: string;
  /** Status of the answer; null when there was none. */
  readonly status: number | null;

  constructor(code: number, message: string, url: string, status: number | null = null) {
    super(message);
    this.name = 'WebhookFailure';
    this.code = code;
    this.url = url;
    this.status = status;
  }
}
