import { describe, expect, it } from 'vitest';
import { makeBusiness, makeCall } from '../../testing/make-business';
import { fillText } from './fill-text';
import { FILLED_TEXT_CHARACTERS_MAX } from './limits';

const contact = { name: 'Carla', tags: [], vip: false, blocked: false, language: null };
const from = {
  business: makeBusiness({ contacts: { '+12125550198': contact } }),
  call: makeCall({ callerName: 'ACME CORP' }),
  values: { 'field.order': '4711', language: 'es-ES', 'field.evil': '{{caller.number}}' },
};

describe('a text with call fields', () => {
  it.each([
    ['Hello.', 'Hello.'],
    ['Hello {{caller.name}}, order {{ field.order }}.', 'Hello ACME CORP, order 4711.'],
    ['{{business.name}} {{caller.number}} {{number.called}}', 'Acme (212) 555-0199 (212) 555-0100'],
    ['[{{field.unknown}}{{nothing}}{{constructor}}{{field.__proto__}}]', '[]'],
    ['{{field.evil}}', '{{caller.number}}'],
    ['{{language}}{{field.language}}', ''],
    ['{{}} {{a b}} {{', '{{}} {{a b}} {{'],
  ])('%j becomes %j', (text, expected) => expect(fillText(text, from)).toBe(expected));

  it('a number is spelt when it is spoken', () => {
    expect(fillText('{{caller.number}}', from, 'spoken')).toBe('2 1 2, 5 5 5, 0 1 9 9');
  });

  it('a contact’s name counts before the carrier’s, and a withheld caller has no number', () => {
    expect(fillText('{{caller.name}}', { ...from, call: makeCall({ from: '+12125550198' }) })).toBe('Carla');
    expect(fillText('{{caller.number}}', { ...from, call: makeCall({ from: null }) })).toBe('');
  });

  it('stays within its bound', () => {
    const text = '{{field.order}}'.repeat(2000);
    expect(fillText(text, from)).toHaveLength(FILLED_TEXT_CHARACTERS_MAX);
  });
});
