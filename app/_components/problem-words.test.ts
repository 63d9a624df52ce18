import { expect, test } from 'vitest';
import { problemOfRefusal } from '@/lib/core/routing/text-refusal';
import { problemWords } from './problem-words';

test('a stored refusal is shown as a sentence that says what to do; a sentence stays as it is', () => {
  expect(problemWords(problemOfRefusal('optedOut'))).toContain('START');
  expect(problemWords(problemOfRefusal('country'))).toContain('Settings');
  expect(problemWords(problemOfRefusal('textsPerHour'))).toContain('limit');
  expect(problemWords('The mail server did not answer.')).toBe('The mail server did not answer.');
});
