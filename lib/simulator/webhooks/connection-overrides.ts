export type RetryCause = 'ct' | 'rt' | '4xx' | '5xx';

/** How a webhook is connected to and tried again; all times in milliseconds. */
export type ConnectionOverrides = {
  connectMs: number;
  readMs: number;
  totalMs: number;
  retries: number;
  retryOn: ReadonlySet<RetryCause>;
};

const CAUSES: readonly RetryCause[] = ['ct', 'rt', '4xx', '5xx'];

function within(text: string | null, fallback: number, min: number, max: number): number {
  const value = Number(text);
  return text === null || !Number.isInteger(value) ? fallback : Math.min(max, Math.max(min, value));
}

/** Splits a webhook URL into what goes on the wire and what its fragment (`#ct=2000&rc=3&rp=all`) asks for. */
export function splitConnectionOverrides(url: string): { url: string; overrides: ConnectionOverrides } {
  const at = url.indexOf('#');
  const settings = new URLSearchParams(at < 0 ? '' : url.slice(at + 1));
  const policy = (settings.get('rp') ?? 'ct').split(',');
  return {
    url: at < 0 ? url : url.slice(0, at),
    overrides: {
      connectMs: within(settings.get('ct'), 5_000, 100, 10_000),
      readMs: within(settings.get('rt'), 15_000, 100, 15_000),
      totalMs: within(settings.get('tt'), 15_000, 100, 15_000),
      retries: within(settings.get('rc'), 1, 0, 5),
      retryOn: new Set(policy.includes('all') ? CAUSES : CAUSES.filter((cause) => policy.includes(cause))),
    },
  };
}
