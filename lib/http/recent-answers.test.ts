import { expect, test } from 'vitest';
import { recentAnswers } from './recent-answers';

const answer = (body: string) => ({ status: 200, contentType: 'text/xml', body });

test('an answer is given again until its time is over', () => {
  const recent = recentAnswers(30_000, 10);
  recent.remember('one', answer('first'), 1_000);
  expect(recent.find('one', 30_999)?.body).toBe('first');
  expect(recent.find('one', 31_000)).toBeNull();
  expect(recent.find('another', 1_000)).toBeNull();
});

test('as many as promised are held, however many come, and never more than twice as many', () => {
  const recent = recentAnswers(30_000, 10);
  for (let index = 0; index < 1_000; index++) {
    recent.remember(`${index}`, answer(`${index}`), 0);
    for (let back = 0; back < 10 && back <= index; back++)
      expect(recent.find(`${index - back}`, 1)?.body).toBe(`${index - back}`);
    expect(recent.find(`${index - 20}`, 1)).toBeNull();
  }
});
