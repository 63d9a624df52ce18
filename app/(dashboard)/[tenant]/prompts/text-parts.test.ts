import { expect, it } from 'vitest';
import { textParts } from './text-parts';

it('fields are told from words, and what only looks like one stays a word', () => {
  expect(textParts('Hello {{ caller.name }}, welcome to {{business.name}}')).toEqual([
    { kind: 'words', text: 'Hello ' },
    { kind: 'field', name: 'caller.name' },
    { kind: 'words', text: ', welcome to ' },
    { kind: 'field', name: 'business.name' },
  ]);
  expect(textParts('{{a b}} {{}} {x}')).toEqual([{ kind: 'words', text: '{{a b}} {{}} {x}' }]);
  expect(textParts('')).toEqual([]);
});
