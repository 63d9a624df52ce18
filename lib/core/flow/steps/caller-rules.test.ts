import { describe, expect, it } from 'vitest';
import { parseStep, playStep } from '../../../testing/play-step';
import type { CallerContact, CallFacts } from '../business';
import { callerRules } from './caller-rules';

const NOW = Date.UTC(2026, 10, 23, 17, 0);
const CALLER = '+12125550199';
const contact: CallerContact = { name: 'Carla', tags: ['Supplier'], vip: false, blocked: false, language: null };
const history = { calls: 2, lastCallAt: NOW, missedAt: null, lastPersonId: null };

function exitOf(rules: object[], call: Partial<CallFacts> = {}, known?: Partial<CallerContact>): string {
  const contacts = known === undefined ? {} : { [CALLER]: { ...contact, ...known } };
  const config = { rules: rules.map((rule, index) => ({ id: `r${index + 1}`, ...rule })) };
  const result = playStep(callerRules, config, [], { call, now: NOW, business: { contacts } });
  if (result.kind !== 'go') throw new Error('The step waits.');
  return result.exit;
}

const fits = 'r1';
const not = 'otherwise';

describe('a rule about the caller', () => {
  it.each<[string, object, Partial<CallFacts>, Partial<CallerContact> | undefined, string]>([
    ['a VIP', { when: 'vip' }, {}, { vip: true }, fits],
    ['no VIP', { when: 'vip' }, {}, {}, not],
    ['a stranger is no VIP', { when: 'vip' }, {}, undefined, not],
    ['a withheld caller is no VIP', { when: 'vip' }, { from: null }, { vip: true }, not],
    ['a tag, in any letters', { when: 'tag', value: 'supplier' }, {}, {}, fits],
    ['another tag', { when: 'tag', value: 'press' }, {}, {}, not],
    ['a contact', { when: 'known' }, {}, {}, fits],
    ['no contact', { when: 'known' }, {}, undefined, not],
    ['blocked', { when: 'blocked' }, {}, { blocked: true }, fits],
    ['one of the countries', { when: 'country', value: 'ca, us' }, {}, undefined, fits],
    ['another country', { when: 'country', value: 'CA' }, {}, undefined, not],
    [
      'an island with a domestic-looking number',
      { when: 'country', value: 'JM' },
      { from: '+18765550199' },
      undefined,
      fits,
    ],
    ['a beginning of the number', { when: 'prefix', value: '+44, +1212' }, {}, undefined, fits],
    ['another beginning', { when: 'prefix', value: '+1213' }, {}, undefined, not],
    ['withheld', { when: 'withheld' }, { from: null }, undefined, fits],
    ['not withheld', { when: 'withheld' }, {}, undefined, not],
    ['a failed verdict', { when: 'spam' }, { stirVerstat: 'TN-Validation-Failed-A' }, undefined, fits],
    ['a passed verdict', { when: 'spam' }, { stirVerstat: 'TN-Validation-Passed-A' }, undefined, not],
    ['no verdict', { when: 'spam' }, {}, undefined, not],
    ['called before', { when: 'calledBefore' }, { history }, undefined, fits],
    ['the first call', { when: 'calledBefore' }, { history: null }, undefined, not],
    [
      'missed an hour ago',
      { when: 'missedToday' },
      { history: { ...history, missedAt: NOW - 3_600_000 } },
      undefined,
      fits,
    ],
    [
      'missed before midnight of the business',
      { when: 'missedToday' },
      { history: { ...history, missedAt: Date.UTC(2026, 10, 23, 4, 59) } },
      undefined,
      not,
    ],
    ['never missed', { when: 'missedToday' }, { history }, undefined, not],
  ])('%s', (_name, rule, call, known, exit) => expect(exitOf([rule], call, known)).toBe(exit));

  it('the first that fits wins', () => {
    const rules = [{ when: 'withheld' }, { when: 'blocked' }, { when: 'known' }];
    expect(exitOf(rules, {}, { blocked: true })).toBe('r2');
    expect(exitOf(rules, {}, {})).toBe('r3');
    expect(exitOf(rules)).toBe('otherwise');
  });

  it.each([
    [{ rules: [] }, /at least one rule/],
    [{ rules: [{ id: 'otherwise', when: 'vip' }] }, /id looks like r1/],
    [
      {
        rules: [
          { id: 'r1', when: 'vip' },
          { id: 'r1', when: 'known' },
        ],
      },
      /same id/,
    ],
    [{ rules: [{ id: 'r1', when: 'tag', value: ' ' }] }, /Name the tag/],
    [{ rules: [{ id: 'r1', when: 'country', value: 'America' }] }, /two letters/],
    [{ rules: [{ id: 'r1', when: 'prefix', value: '0044' }] }, /\+1212/],
  ])('%j is refused', (config, sentence) => expect(() => parseStep(callerRules, config)).toThrow(sentence));
});
