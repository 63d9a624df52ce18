import { expect, test } from 'vitest';
import { splitConnectionOverrides } from './connection-overrides';

test('without a fragment a webhook is tried once more, and only when no connection could be made', () => {
  const { url, overrides } = splitConnectionOverrides('https://app.test/voice?x=1');
  expect(url).toBe('https://app.test/voice?x=1');
  expect(overrides).toMatchObject({ connectMs: 5_000, readMs: 15_000, totalMs: 15_000, retries: 1 });
  expect([...overrides.retryOn]).toEqual(['ct']);
});

test('a fragment sets times and retries within their limits and never goes on the wire', () => {
  const { url, overrides } = splitConnectionOverrides('https://app.test/voice#ct=2000&rt=50&rc=9&rp=4xx,5xx');
  expect(url).toBe('https://app.test/voice');
  expect(overrides).toMatchObject({ connectMs: 2_000, readMs: 100, retries: 5 });
  expect([...overrides.retryOn]).toEqual(['4xx', '5xx']);
});
