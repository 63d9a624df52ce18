import { describe, expect, it } from 'vitest';
import { makeBusiness, makeCall } from '../../../testing/make-business';
import type { CallerInput } from '../caller-input';
import { recordingPurpose } from '../recording-purpose';
import { LANGUAGE } from '../values';
import { voicemail } from './voicemail';

const context = { business: makeBusiness(), call: makeCall(), now: 0, values: {} };
const recorded = (seconds: number, hungUp = false): CallerInput => ({ kind: 'recorded', seconds, hungUp });

function play(inputs: CallerInput[], config: object = {}) {
  const parsed = voicemail.parse({ greeting: { kind: 'text', text: 'Leave a message.' }, ...config });
  if (!parsed.ok) throw new Error(parsed.problems.join());
  let result = parsed.step.enter(context);
  for (const input of inputs) {
    if (result.kind !== 'wait') throw new Error('The step did not wait.');
    result = parsed.step.resume(context, input, result.memo);
  }
  return result;
}

describe('a voicemail', () => {
  it('greets, beeps and records up to the longest message, marked as reached', () => {
    expect(play([], { secondsMax: 90 })).toMatchObject({
      say: [{ text: 'Leave a message.' }],
      wait: { kind: 'record', secondsMax: 90, beep: true, finishOnKey: '#' },
      marks: [{ mark: 'voicemailReached', note: null }],
    });
  });

  it('a closed message as greeting is the schedule’s text of now, and marked', () => {
    const result = play([], { greeting: { kind: 'closedMessage', scheduleId: 'sch_main' } });
    expect(result.say).toMatchObject([{ text: makeBusiness().schedules['sch_main']?.closedMessage }]);
    expect(result.marks?.map(({ mark }) => mark)).toEqual(['closedMessageHeard', 'voicemailReached']);
  });

  it('a closed message whose schedule is gone is still a sentence', () => {
    const result = play([], { greeting: { kind: 'closedMessage', scheduleId: 'sch_gone' } });
    expect(result.say).toMatchObject([{ text: 'We are closed at the moment.' }]);
  });

  it.each<[string, CallerInput[], object]>([
    ['a message', [recorded(187)], { kind: 'go', exit: 'done', input: 'left a message of 3:07' }],
    ['a message and a hang-up', [recorded(5, true)], { kind: 'end', exit: 'done', input: 'left a message of 0:05' }],
    ['a hang-up at the tone', [recorded(0, true)], { kind: 'end', exit: 'done', input: 'left no message' }],
    ['silence twice', [recorded(0), { kind: 'nothing' }], { kind: 'go', exit: 'done', input: 'left no message' }],
  ])('%s ends it', (_name, inputs, expected) => expect(play(inputs)).toMatchObject(expected));

  it('a caller who says nothing is asked once more', () => {
    expect(play([{ kind: 'nothing' }])).toMatchObject({
      kind: 'wait',
      say: [{ text: expect.stringMatching(/did not hear/) }],
    });
  });

  it('that is to be written down asks the carrier for it, and ends at the two minutes that carriers take', () => {
    const asked = { wait: { kind: 'record', transcribe: true, secondsMax: 120 } };
    expect(play([], { secondsMax: 300, transcribe: true })).toMatchObject(asked);
    expect(play([recorded(0)], { secondsMax: 300, transcribe: true })).toMatchObject(asked);
    expect(play([], { secondsMax: 300 })).not.toHaveProperty('wait.transcribe');
  });

  it('of a caller who is spoken to in another language is not written down, and as long as it may be', () => {
    const parsed = voicemail.parse({ greeting: { kind: 'text', text: 'Hola.' }, secondsMax: 300, transcribe: true });
    if (!parsed.ok) throw new Error(parsed.problems.join());
    const result = parsed.step.enter({ ...context, values: { [LANGUAGE]: 'es-US' } });
    expect(result).toMatchObject({ wait: { secondsMax: 300 } });
    expect(result).not.toHaveProperty('wait.transcribe');
  });

  it('its position tells whose message a recording is', () => {
    const result = play([], { departmentId: 'dep_sales' });
    if (result.kind !== 'wait') throw new Error('The step did not wait.');
    const position = {
      flowVersionId: 'fv_1',
      stepId: 'voicemail',
      visit: 1,
      tenantId: 'tnt_acme',
      numberId: 'num_main',
      arrivedAt: 0,
      values: {},
    };
    const whose = { purpose: 'voicemail', personId: null, departmentId: 'dep_sales' };
    expect(recordingPurpose({ ...position, memo: result.memo })).toEqual(whose);
    expect(recordingPurpose({ ...position, memo: { rung: 1, result: null } }).purpose).toBe('call');
  });
});
