import { expect, test } from 'vitest';
import { CAP_NAMES } from '@/lib/core/routing/outbound-caps';
import { capText, readCaps, usedText } from './cap-values';

test('a cap reads back as it was shown; costs are typed in dollars', () => {
  const values = Object.fromEntries(CAP_NAMES.map((name) => [name, name.startsWith('cost') ? 12_500_000 : 6_000]));
  const { caps, wrong } = readCaps((name) => capText(name, values[name] ?? 0));
  expect(caps).toEqual(values);
  expect(wrong).toEqual([]);
  expect(usedText('costPerDay', 1_234_567)).toBe('$1.23');
});

test('thousands may be typed with a comma, a dollar sign may be there; anything else is named', () => {
  const typed = (text: string) => readCaps((name) => (name === 'costPerDay' || name === 'callsPerDay' ? text : '1'));
  expect(typed('1,500').caps).toMatchObject({ callsPerDay: 1_500, costPerDay: 1_500_000_000 });
  expect(typed('$ 7.5').wrong).toEqual(['callsPerDay']);
  for (const wrong of ['', 'many', '-1', '1e3', '1,5', '９'])
    expect(typed(wrong).wrong).toEqual(['callsPerDay', 'costPerDay']);
});
