import { describe, expect, it } from 'vitest';
import { makeBusiness, makeCall } from '../../../testing/make-business';
import { playStep } from '../../../testing/play-step';
import type { CallerInput } from '../caller-input';
import type { StepResult } from '../define-step';
import { menu } from './menu';
import { matchSpokenChoice } from './menu-option';

const context = { business: makeBusiness(), call: makeCall(), now: 0, values: {} };
const silence: CallerInput = { kind: 'silence' };
const press = (digits: string): CallerInput => ({ kind: 'keys', digits });
const speak = (text: string): CallerInput => ({ kind: 'speech', text, confidence: 0.9 });

/** What comes out of a menu whose caller does all that. */
function play(inputs: CallerInput[], config: object = {}): StepResult {
  const parsed = menu.parse({
    prompt: { kind: 'text', text: 'Press 1 for sales.' },
    options: [
      { key: '1', label: 'Sales', words: ['buy'] },
      { key: '#', label: 'Support' },
    ],
    ...config,
  });
  if (!parsed.ok) throw new Error(parsed.problems.join());
  let result = parsed.step.enter(context);
  for (const input of inputs) {
    if (result.kind !== 'wait') throw new Error('The menu did not wait.');
    result = parsed.step.resume(context, input, result.memo);
  }
  return result;
}

function spokenIn(result: StepResult): string[] {
  if (result.kind !== 'wait' || result.wait.kind !== 'gather') throw new Error('The menu does not gather.');
  return result.wait.prompts.flatMap((prompt) => (prompt.kind === 'say' ? [prompt.text] : []));
}

describe('a menu', () => {
  it.each<[string, CallerInput[], string, string]>([
    ['a key of the menu', [press('1')], '1', 'pressed 1'],
    ['the hash key as a choice', [press('#')], '#', 'pressed #'],
    [
      'a right key after a wrong one and silence',
      [press('9'), silence, press('1')],
      '1',
      'pressed 9, said nothing, pressed 1',
    ],
    ['three wrong keys', [press('9'), press('8'), press('7')], 'wrongKey', 'pressed 9, pressed 8, pressed 7'],
    ['three silences', [silence, silence, silence], 'silence', 'said nothing, said nothing, said nothing'],
    [
      'no digits at all, as silence',
      [press(''), { kind: 'nothing' }, silence],
      'silence',
      'said nothing, said nothing, said nothing',
    ],
  ])('%s leaves by the right exit', (_name, inputs, exit, input) => {
    expect(play(inputs)).toMatchObject({ kind: 'go', exit, input });
  });

  it('wrong keys and silence are counted apart', () => {
    expect(play([press('9'), silence, press('9'), silence]).kind).toBe('wait');
    expect(play([press('9'), silence, press('9'), silence, silence])).toMatchObject({ exit: 'silence' });
  });

  it('marks which limit was reached', () => {
    expect(play([press('9')], { wrongKeyRetries: 0 }).marks).toEqual([{ mark: 'wrongKeyLimit', note: null }]);
    expect(play([silence], { silenceRetries: 0 }).marks).toEqual([{ mark: 'silenceLimit', note: null }]);
  });

  it('each mistake has its own apology before the prompt is said again', () => {
    const config = { wrongKeySorry: { kind: 'text', text: 'Not that one.' } };
    expect(spokenIn(play([press('9')], config))).toEqual(['Not that one.', 'Press 1 for sales.']);
    expect(spokenIn(play([silence], config))).toEqual(['Sorry, we did not hear a choice.', 'Press 1 for sales.']);
  });

  it('listens for words only when speech is on, and hints at them', () => {
    expect(play([])).toMatchObject({ wait: { input: ['keys'], speechHints: [] } });
    expect(play([], { speech: true })).toMatchObject({
      wait: { input: ['keys', 'speech'], speechHints: ['Sales', 'buy', 'Support'] },
    });
    expect(play([speak('I want to buy something.')], { speech: true })).toMatchObject({
      exit: '1',
      input: 'said “Sales”',
    });
  });

  it('what a caller said that is no choice is not kept', () => {
    const result = play([speak('my card is 4111'), press('1')], { speech: true });
    expect(result).toMatchObject({ exit: '1', input: 'said something else, pressed 1' });
  });

  it('two choices cannot have the same key', () => {
    const option = { key: '1', label: 'A' };
    expect(menu.parse({ prompt: { kind: 'text', text: 'x' }, options: [option, option] }).ok).toBe(false);
  });
});

describe('extensions in a menu', () => {
  const ann = context.business.people['prs_ann'];
  const people = ann === undefined ? {} : { prs_ann: { ...ann, extension: '204' } };
  const options = { business: { people } };
  const config = {
    prompt: { kind: 'text', text: 'Press 1.' },
    options: [{ key: '1', label: 'Sales', words: [] }],
    extensions: true,
  };

  it('lead to whose they are', () => {
    expect(playStep(menu, config, [], options)).toMatchObject({ wait: { digitsMax: 3, finishOnKey: '#' } });
    expect(playStep(menu, config, [press('204')], options)).toMatchObject({
      exit: 'extension',
      input: 'dialled the extension of Ann',
      values: { 'extension.personId': 'prs_ann' },
    });
  });

  it('leave single keys as they are, and tell nothing of other digits', () => {
    expect(playStep(menu, config, [press('1')], options)).toMatchObject({ exit: '1', input: 'pressed 1' });
    expect(playStep(menu, config, [press('999'), press('9'), press('1')], options)).toMatchObject({
      input: 'pressed 3 keys, pressed 9, pressed 1',
    });
  });

  it('need nothing but one key while nobody has one', () => {
    expect(playStep(menu, config)).toMatchObject({ wait: { digitsMax: 1, finishOnKey: null } });
  });
});

describe('a spoken choice', () => {
  const options = [
    { key: '1', label: 'Sales', words: [] },
    { key: '2', label: 'New sales', words: [] },
    { key: '3', label: 'Café', words: ['coffee'] },
  ];
  it.each([
    ['sales please', '1'],
    ['the NEW  sales department', '2'],
    ['cafe', '3'],
    ['2', '2'],
    ['wholesales', null],
    ['sales or coffee', '3'],
    ['', null],
  ])('%j is %s', (text, key) => expect(matchSpokenChoice(options, text)?.key ?? null).toBe(key));

  it('two choices that fit equally well are no choice', () => {
    const equal = [
      { key: '1', label: 'Lunch', words: [] },
      { key: '2', label: 'Other', words: ['lunch'] },
    ];
    expect(matchSpokenChoice(equal, 'lunch')).toBeNull();
  });
});
