import { describe, expect, it } from 'vitest';
import { makeBusiness, makeCall } from '../../testing/make-business';
import type { CallerInput } from './caller-input';
import { advanceCall, startCall } from './engine';
import type { Flow, Step } from './flow';

const business = makeBusiness({
  contacts: { '+12125550199': { name: 'Spammer', tags: [], vip: false, blocked: true, language: null } },
});
const call = makeCall();

function flowOf(...steps: (Omit<Step, 'name' | 'exits'> & { exits?: Step['exits'] })[]): Flow {
  const all = steps.map((step) => [step.id, { name: step.id, exits: {}, ...step }] as const);
  return { schema: 1, entry: steps[0]?.id ?? '', steps: Object.fromEntries(all) };
}

const rules = {
  id: 'who',
  type: 'caller-rules',
  config: { rules: [{ id: 'r1', when: 'blocked', value: '' }] },
  exits: { r1: 'end', otherwise: null },
};
const hello = {
  id: 'hello',
  type: 'message',
  config: { prompt: { kind: 'text', text: 'Hello.' } },
  exits: { next: 'end' },
};
const unwanted = { id: 'end', type: 'hang-up', config: { unwanted: true } };
const service = { id: 'end', type: 'missed-call-service', config: { body: 'We call back.' } };
const webhook = {
  id: 'ask',
  type: 'webhook',
  config: { url: 'https://crm.example' },
  exits: { next: 'end', failed: 'end' },
};

function marksOf(flow: Flow): [string[], string[]] {
  const turn = startCall({ flow, flowVersionId: 'fv', business, call, now: 0 });
  const marks = turn.events.flatMap((event) => (event.kind === 'marked' ? [event.mark] : []));
  return [turn.instructions.map((each) => each.kind), marks];
}

describe('a call that is turned down', () => {
  it('is not taken when nothing was said before', () => {
    expect(marksOf(flowOf(rules, unwanted))).toEqual([['reject'], ['blocked']]);
    expect(marksOf(flowOf(service))).toEqual([['reject'], ['missedService']]);
  });

  it('is hung up when it was spoken to', () => {
    expect(marksOf(flowOf(hello, unwanted))).toEqual([['say', 'hangUp'], ['blocked']]);
    expect(marksOf(flowOf(hello, service))).toEqual([['say', 'hangUp'], ['missedService']]);
  });

  it('is hung up in a later turn', () => {
    const flow = flowOf(webhook, unwanted);
    const { position } = startCall({ flow, flowVersionId: 'fv', business, call, now: 0 });
    if (position === null) throw new Error('The flow asks nobody.');
    const input: CallerInput = { kind: 'fetched', status: 200, body: '{}', failure: null };
    const turn = advanceCall({ flow, position, input, business, call, now: 0 });
    expect(turn.instructions.map((each) => each.kind)).toEqual(['hangUp']);
  });
});
