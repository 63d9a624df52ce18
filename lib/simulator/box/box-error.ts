/** A refusal of the box's own API: one sentence. */
export class BoxError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.name = 'BoxError';
    this.status = status;
  }
}
