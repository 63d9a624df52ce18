import { describe, expect, it } from 'vitest';
import { playStep } from '../../../testing/play-step';
import type { CallerInput } from '../caller-input';
import { callbackRequest } from './callback-request';

const config = {
  prompt: { kind: 'text', text: 'Press 1 to be called back at {{caller.number}}, 2 for another number.' },
  departmentId: 'dep_sales',
  note: 'Asked at {{number.called}}.',
};
const press = (digits: string): CallerInput => ({ kind: 'keys', digits });
const silence: CallerInput = { kind: 'silence' };
const withheld = { call: { from: null } };

const booked = (number: string) => ({
  kind: 'go',
  exit: 'booked',
  marks: [{ mark: 'callbackBooked' }],
  actions: [{ type: 'requestCallback', number, note: 'Asked at (212) 555-0100.', departmentId: 'dep_sales' }],
});

describe('an offered call back', () => {
  it('is offered with the number that calls, spelt', () => {
    expect(playStep(callbackRequest, config)).toMatchObject({
      wait: { prompts: [{ text: 'Press 1 to be called back at 2 1 2, 5 5 5, 0 1 9 9, 2 for another number.' }] },
    });
  });

  it('is booked at the number that calls, or at another', () => {
    expect(playStep(callbackRequest, config, [press('1')])).toMatchObject(booked('+12125550199'));
    const other = playStep(callbackRequest, config, [press('2'), press('2125550123')]);
    expect(other).toMatchObject(booked('+12125550123'));
    expect(other).toMatchObject({ input: 'pressed 2, typed a number of 10 digits' });
  });

  it('asks a withheld caller for the number at once', () => {
    expect(playStep(callbackRequest, config, [], withheld)).toMatchObject({ wait: { digitsMax: null } });
    expect(playStep(callbackRequest, config, [press('2125550123')], withheld)).toMatchObject(booked('+12125550123'));
    expect(playStep(callbackRequest, { ...config, otherNumber: false }, [], withheld)).toMatchObject({
      exit: 'declined',
    });
  });

  it.each<[string, CallerInput[]]>([
    ['another key', [press('9')]],
    ['silence three times', [silence, silence, silence]],
    ['no number three times', [press('2'), press('1'), silence, press('0000')]],
    ['a premium number', [press('2'), press('9005550199'), press('9005550199'), press('9005550199')]],
    ['a number of the business', [press('2'), press('2125550100'), press('2125550100'), press('2125550100')]],
  ])('%s declines it', (_name, inputs) => {
    const result = playStep(callbackRequest, config, inputs);
    expect(result).toMatchObject({ kind: 'go', exit: 'declined' });
    expect(result.actions).toBeUndefined();
  });

  it('key 2 does nothing where no other number may be given', () => {
    expect(playStep(callbackRequest, { ...config, otherNumber: false }, [press('2')])).toMatchObject({
      exit: 'declined',
    });
  });
});
