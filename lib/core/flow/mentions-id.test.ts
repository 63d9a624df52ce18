import { expect, it } from 'vitest';
import { mentionsId } from './mentions-id';

it('an id is found as a value, in a list and as the name of a property, however deep; a text that only contains it is none', () => {
  expect(mentionsId({ steps: { a: { config: { departmentId: 'dep_1' } } } }, 'dep_1')).toBe(true);
  expect(mentionsId({ steps: { a: { config: { people: ['prs_1'] } } } }, 'prs_1')).toBe(true);
  expect(mentionsId({ weights: { prs_1: 2 } }, 'prs_1')).toBe(true);
  expect(mentionsId({ text: 'Ask for dep_1.' }, 'dep_1')).toBe(false);
  expect(mentionsId(null, 'dep_1')).toBe(false);
});
