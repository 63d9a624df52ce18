import { describe, expect, it } from 'vitest';
import { parseStep, playStep } from '../../../testing/play-step';
import type { CallerInput } from '../caller-input';
import { collect } from './collect';

const text = (words: string) => ({ kind: 'text', text: words });
const base = { field: 'order', prompt: text('Your order number?') };
const keys = (digits: string): CallerInput => ({ kind: 'keys', digits });
const said = (words: string): CallerInput => ({ kind: 'speech', text: words, confidence: null });
const silence: CallerInput = { kind: 'silence' };
const once = { wrongRetries: 0, silenceRetries: 0 };

describe('a step that asks for input', () => {
  it.each<[string, object, CallerInput, string | null]>([
    ['anything typed', {}, keys('12'), '12'],
    ['anything said', { input: 'speech' }, said(' forty two '), 'forty two'],
    ['digits enough', { check: 'length', lengthMin: 4, lengthMax: 6 }, keys('12345'), '12345'],
    ['too few digits', { check: 'length', lengthMin: 4, lengthMax: 6 }, keys('123'), null],
    ['a star among digits', { check: 'length', lengthMin: 1, lengthMax: 6 }, keys('12*'), null],
    [
      'digits said with pauses',
      { check: 'length', lengthMin: 4, lengthMax: 4, input: 'both' },
      said('1 2 3-4.'),
      '1234',
    ],
    ['a date', { check: 'date' }, keys('24122026'), '2026-12-24'],
    ['a date, month first', { check: 'date', dateOrder: 'monthDayYear' }, keys('12242026'), '2026-12-24'],
    ['a date, year first', { check: 'date', dateOrder: 'yearMonthDay' }, keys('20261224'), '2026-12-24'],
    ['the leap day', { check: 'date' }, keys('29022028'), '2028-02-29'],
    ['the leap day of another year', { check: 'date' }, keys('29022026'), null],
    ['the leap day of a century', { check: 'date' }, keys('29022100'), null],
    ['month 13', { check: 'date' }, keys('01132026'), null],
    ['day 0', { check: 'date' }, keys('00012026'), null],
    ['a short date', { check: 'date' }, keys('2412'), null],
    ['a phone number', { check: 'phone' }, keys('2125550123'), '+12125550123'],
    ['no phone number', { check: 'phone' }, keys('123'), null],
  ])('%s', (_name, config, input, value) => {
    const result = playStep(collect, { ...base, ...once, ...config }, [input]);
    if (value === null) expect(result).toMatchObject({ kind: 'go', exit: 'wrong' });
    else expect(result).toMatchObject({ kind: 'go', exit: 'done', values: { 'field.order': value } });
  });

  it('what the caller gave is in the value and nowhere else', () => {
    const config = { ...base, check: 'length', lengthMin: 6, lengthMax: 6 };
    const result = playStep(collect, config, [keys('777'), silence, keys('987654')]);
    expect(result).toMatchObject({ input: 'entered 3 digits, gave nothing, entered 6 digits' });
    const { values, ...rest } = result;
    expect(values).toEqual({ 'field.order': '987654' });
    expect(JSON.stringify(rest)).not.toMatch(/777|987/);
    expect(playStep(collect, { ...base, input: 'speech' }, [said('my card is 4111')])).toMatchObject({
      input: 'said 4 words',
    });
  });

  it('wrong input and silence are counted apart, each with its own apology and exit', () => {
    const config = { ...base, check: 'date', wrongRetries: 1, silenceRetries: 1, wrongSorry: text('No date.') };
    expect(playStep(collect, config, [keys('1'), silence])).toMatchObject({ kind: 'wait' });
    expect(playStep(collect, config, [keys('1'), silence, keys('1')])).toMatchObject({
      exit: 'wrong',
      marks: [{ mark: 'wrongKeyLimit' }],
    });
    expect(playStep(collect, config, [keys('1'), silence, silence])).toMatchObject({
      exit: 'silence',
      marks: [{ mark: 'silenceLimit' }],
    });
    expect(playStep(collect, config, [keys('1')])).toMatchObject({
      wait: { prompts: [{ text: 'No date.' }, { text: 'Your order number?' }] },
    });
    expect(playStep(collect, config, [silence])).toMatchObject({
      wait: { prompts: [{ text: 'Sorry, we did not hear anything.' }, {}] },
    });
  });

  it('a known length ends the typing by itself, else the hash key does', () => {
    expect(playStep(collect, { ...base, check: 'date' })).toMatchObject({ wait: { digitsMax: 8, finishOnKey: '#' } });
    expect(playStep(collect, base)).toMatchObject({ wait: { digitsMax: null, finishOnKey: '#' } });
  });

  it.each([
    [{ ...base, field: 'Order' }, /small letter/],
    [{ ...base, lengthMin: 5, lengthMax: 4 }, /fewest/],
    [{ field: 'order' }, /prompt/],
  ])('%j is refused', (config, sentence) => expect(() => parseStep(collect, config)).toThrow(sentence));
});
