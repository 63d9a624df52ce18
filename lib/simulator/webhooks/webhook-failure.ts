/** A webhook that brought no usable answer, in the carrier's own error codes. The message ends with the URL. */
export class WebhookFailure extends Error {
  readonly code: number;
  /** Without its fragment, which is an instruction to the carrier, and without a password. */
  readonly url: string;
  /** Status of the answer; null when there was none. */
  readonly status: number | null;

  constructor(code: number, message: string, url: string, status: number | null = null) {
    const shown = shownUrl(url);
    super(`${message}: ${shown}`);
    this.name = 'WebhookFailure';
    this.code = code;
    this.url = shown;
    this.status = status;
  }
}

function shownUrl(url: string): string {
  const [plain = ''] = url.split('#', 1);
  return plain.replace(/^(https?:\/\/[^/?@:]*):[^/?@]*@/i, '$1:***@');
}
