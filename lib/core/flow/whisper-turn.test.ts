import { describe, expect, it } from 'vitest';
import { makeBusiness, makeCall } from '../../testing/make-business';
import type { CallerInput } from './caller-input';
import { makeDefaultFlow } from './default-flow';
import { advanceCall, startCall } from './engine';
import { whisperTurn } from './whisper-turn';

const NOW = Date.UTC(2026, 10, 23, 17, 0);
const business = makeBusiness();
const call = makeCall({ callerName: 'Zoe' });
const flow = makeDefaultFlow({
  businessName: 'Acme',
  scheduleId: 'sch_main',
  departments: [{ id: 'dep_sales', name: 'Sales' }],
  personIds: [],
  acceptByKey: true,
});

function ringing() {
  const { position } = startCall({ flow, flowVersionId: 'fv_1', business, call, now: NOW });
  if (position === null) throw new Error('The call is over.');
  const turn = advanceCall({ flow, position, input: { kind: 'keys', digits: '1' }, business, call, now: NOW });
  if (turn.position === null) throw new Error('The call is over.');
  return turn.position;
}

function whisper(part: 'whisper' | 'accept', input: CallerInput, changes: object = {}) {
  const args = { flow, position: ringing(), part, targetIndex: 0, input, business, call, now: NOW, legSid: 'CA9' };
  return whisperTurn({ ...args, ...changes });
}

describe('a person who picks up', () => {
  it('hears who calls whom, twice, and is waited for', () => {
    const { instructions, position } = whisper('whisper', { kind: 'nothing' });
    expect(instructions).toMatchObject([
      {
        kind: 'gather',
        digitsMax: 1,
        prompts: [{ text: 'Call for Acme, Sales, from Zoe. Press 1 to take it.' }, { kind: 'pause' }, { kind: 'say' }],
      },
    ]);
    expect(position).toEqual(ringing());
  });

  it('is connected by the key, which is an event of the leg', () => {
    const { instructions, position, events } = whisper('accept', { kind: 'keys', digits: '1' });
    expect({ instructions, position }).toEqual({ instructions: [], position: null });
    expect(events).toEqual([
      {
        key: `${call.callSid}:leg:CA9:accepted`,
        callSid: call.callSid,
        at: NOW,
        kind: 'legAccepted',
        visit: 3,
        legSid: 'CA9',
      },
    ]);
  });

  it.each<[string, CallerInput]>([
    ['another key', { kind: 'keys', digits: '2' }],
    ['silence, as a mailbox gives', { kind: 'silence' }],
  ])('is not connected by %s', (_name, input) => {
    expect(whisper('accept', input)).toEqual({ instructions: [{ kind: 'hangUp' }], position: null, events: [] });
  });

  it('is connected at once when the whisper cannot be made', () => {
    const { instructions, events } = whisper('whisper', { kind: 'nothing' }, { flow: null });
    expect(instructions).toEqual([]);
    expect(events).toHaveLength(1);
  });
});
