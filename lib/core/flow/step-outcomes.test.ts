import { describe, expect, it } from 'vitest';
import { inboundCall, STORY_STARTS_AT } from '../../testing/call-events';
import { makeBusiness, makeCall } from '../../testing/make-business';
import type { CallStatus } from '../calls/call-event';
import type { Outcome } from '../calls/call-record';
import { foldCall } from '../calls/fold';
import type { CallerInput } from './caller-input';
import { advanceCall, startCall } from './engine';
import type { Flow, Step } from './flow';

const contact = { name: 'Spammer', tags: [], vip: true, blocked: false, language: null };
const business = makeBusiness({ contacts: { '+12125550199': contact } });
const prompt = { kind: 'text', text: 'Well?' };

const rules = step(
  'who',
  'caller-rules',
  { rules: [{ id: 'r1', when: 'vip', value: '' }] },
  { r1: 'end', otherwise: null },
);
const unwanted = step('end', 'hang-up', { unwanted: true });
const service = step('end', 'missed-call-service', { body: 'We call back.' });
const offer = step('offer', 'callback-request', { prompt }, { declined: 'mail' });
const mail = step('mail', 'voicemail', { greeting: prompt });
const collect = step('ask', 'collect', { field: 'order', prompt }, { done: 'goal', wrong: null });
const goal = step('goal', 'message', { prompt, goal: true }, { next: null });
const tag = step('tag', 'tag', { tag: 'Tried' }, { next: 'transfer' });
const transfer = step('transfer', 'transfer', { number: '+19005550199' }, { noAnswer: null });

const press = (digits: string): CallerInput => ({ kind: 'keys', digits });

/** What the call's record says after such a caller, when the carrier ends the call so. */
function outcomeOf(steps: Step[], inputs: CallerInput[], status: CallStatus): Outcome | null {
  const story = inboundCall();
  const call = makeCall({ callSid: story.callSid });
  const flow: Flow = {
    schema: 1,
    entry: steps[0]?.id ?? '',
    steps: Object.fromEntries(steps.map((each) => [each.id, each])),
  };
  let turn = startCall({ flow, flowVersionId: 'fv', business, call, now: STORY_STARTS_AT });
  const events = [...turn.events];
  for (const input of inputs) {
    if (turn.position === null) throw new Error('The call is over.');
    turn = advanceCall({ flow, position: turn.position, input, business, call, now: STORY_STARTS_AT });
    events.push(...turn.events);
  }
  return foldCall([...events, ...story.wait(30).ends(status).events])?.outcome ?? null;
}

describe('what the new steps make of a call', () => {
  it.each<[string, Step[], CallerInput[], CallStatus, Outcome]>([
    ['an unwanted caller who is turned down', [rules, unwanted], [], 'busy', 'blocked'],
    ['a number that is only rung', [service], [], 'busy', 'missed_service'],
    ['a booked call back', [offer, mail], [press('1')], 'completed', 'callback_booked'],
    ['a call back declined for the mailbox', [offer, mail], [press('9')], 'completed', 'voicemail'],
    ['a caller who leaves while asked for input', [collect, goal], [], 'completed', 'abandoned_ivr'],
    ['a caller who gives it and is served', [collect, goal], [press('12')], 'completed', 'self_served'],
    ['a transfer that is not allowed', [tag, transfer], [], 'completed', 'failed'],
  ])('%s', (_name, steps, inputs, status, outcome) => expect(outcomeOf(steps, inputs, status)).toBe(outcome));
});

function step(id: string, type: string, config: Step['config'], exits: Step['exits'] = {}): Step {
  return { id, type, name: id, config, exits };
}
