import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { seldom } from './seldom';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('calls in quick succession lead to one run at once and one more when the time is over', () => {
  let runs = 0;
  const { call } = seldom(() => runs++, 1_000);
  call();
  vi.advanceTimersByTime(0);
  expect(runs).toBe(1);
  for (let count = 0; count < 5; count++) call();
  vi.advanceTimersByTime(999);
  expect(runs).toBe(1);
  vi.advanceTimersByTime(1);
  expect(runs).toBe(2);
});

test('what was stopped does not run any more', () => {
  let runs = 0;
  const { call, stop } = seldom(() => runs++, 1_000);
  call();
  stop();
  vi.advanceTimersByTime(5_000);
  expect(runs).toBe(0);
});
