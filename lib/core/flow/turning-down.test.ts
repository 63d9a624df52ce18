import { describe, expect, it } from 'vitest';
import { makeBusiness, makeCall } from '../../testing/make-business';
import type { CallerInput } from './caller-input';
import { advanceCall, startCall } from './engine';
import type { Flow, Step } from './flow';

const business = makeBusiness({
  contacts: { '+12125550199': { name: 'Spammer', tags: [], vip: true, blocked: false, language: null } },
});
const call = makeCall();

function flowOf(...steps: (Omit<Step, 'name' | 'exits'> & { exits?: Step['exits'] })[]): Flow {
  const all = steps.map((step) => [step.id, { name: step.id, exits: {}, ...step }] as const);
  return { schema: 1, entry: steps[0]?.id ?? '', steps: Object.fromEntries(all) };
}

const rules = {
  id: 'who',
  type: 'caller-rules',
  config: { rules: [{ id: 'r1', when: 'vip', value: '' }] },
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

  it('is not taken when only a server was asked before, and hung up when something was said before that', () => {
    expect(afterServer(flowOf(webhook, unwanted))).toEqual(['reject']);
    expect(afterServer(flowOf({ ...hello, exits: { next: 'ask' } }, webhook, unwanted))).toEqual(['hangUp']);
    expect(afterServer(flowOf(webhook, { ...hello, id: 'end', exits: { next: null } }))).toEqual(['say', 'hangUp']);
  });

  it('is hung up in a later turn', () => {
    const voicemail = { id: 'mail', type: 'voicemail', config: hello.config, exits: { done: 'end' } };
    const flow = flowOf({ ...voicemail, config: { greeting: hello.config.prompt } }, unwanted);
    expect(afterServer(flow, { kind: 'recorded', seconds: 5, hungUp: false })).toEqual(['hangUp']);
  });
});

/** What the second turn says. */
function afterServer(
  flow: Flow,
  input: CallerInput = { kind: 'fetched', status: 200, body: '{}', failure: null },
): string[] {
  const { position } = startCall({ flow, flowVersionId: 'fv', business, call, now: 0 });
  if (position === null) throw new Error('The flow waits for nothing.');
  const turn = advanceCall({ flow, position, input, business, call, now: 0 });
  expect(turn.position?.values ?? {}).toEqual({});
  return turn.instructions.map((each) => each.kind);
}
