import type { Business, CallerContact, CallFacts } from '../core/flow/business';
import type { CallerInput } from '../core/flow/caller-input';
import type { WaitingInstruction } from '../core/flow/define-step';
import type { Phone } from '../core/people/person';
import { makeBusiness, makeCall, makeSchedule } from './make-business';
import type { RandomSource } from './random-source';

const YEAR_FROM = Date.UTC(2026, 10, 23);
const HOURS_OF_YEAR = 366 * 24;
const SCHEDULE = makeSchedule();
const BROWSER: Phone = { id: 'phn_b', kind: 'browser', enabled: true, scheduleId: null };
const CALLER = '+12125550199';
const CONTACTS: readonly [CallerContact, ...CallerContact[]] = [
  { name: 'Carla <&>', tags: ['press'], vip: true, blocked: false, language: 'es-ES' },
  { name: 'Carl', tags: [], vip: false, blocked: true, language: null },
];
const BODIES = [
  '',
  '{}',
  '{"state":"open","note":"{{caller.number}}"}',
  '{"order":[{"long":"x"}],"state":"closed"}',
  '[1,2]',
  'null',
  '<html>',
  `{"note":"${'x'.repeat(900)}"}`,
] as const;
const KEYS = [
  '1',
  '1',
  '2',
  '2',
  '9',
  '*',
  '#',
  '204',
  '12',
  '24122026',
  '2125550123',
  '9005550199',
  '99999999999999',
] as const;
const WORDS = ['choice 1', 'now', 'twelve 1 2 3', '<script>', 'שלום', ' '] as const;

/** An instant within a year from the tests' today. */
export function randomInstant(random: RandomSource): number {
  return YEAR_FROM + random.int(HOURS_OF_YEAR * 60) * 60_000;
}

/** A business whose people are there or not, with everything set or not. */
export function randomBusiness(random: RandomSource, now: number): Business {
  const { people, ...rest } = makeBusiness({
    fallbackNumber: random.pick([null, null, '+12125550177', '+19005550177']),
    recording: {
      enabled: random.chance(0.5),
      announcement: random.pick([null, 'This call is recorded, {{caller.name}}.']),
    },
    contacts: random.chance(0.4) ? { [CALLER]: random.pick(CONTACTS) } : {},
    schedules: { sch_main: SCHEDULE },
    prompts: {
      prm_text: {
        id: 'prm_text',
        name: 'Text',
        variants: { 'es-ES': { kind: 'text', text: 'Hola {{caller.name}}.', voice: null } },
      },
      prm_audio: {
        id: 'prm_audio',
        name: 'Audio',
        variants: { 'en-US': { kind: 'audio', key: 'p/a b.wav', seconds: 3 } },
      },
    },
  });
  const changed = Object.entries(people).map(([id, person], index) => [
    id,
    {
      ...person,
      phones: random.chance(0.3) ? [BROWSER, ...person.phones] : person.phones,
      available: random.chance(0.8),
      doNotDisturbUntil: random.chance(0.2) ? now + 3_600_000 : null,
      scheduleId: random.chance(0.2) ? 'sch_main' : null,
      extension: random.pick([null, String(204 + index)]),
    },
  ]);
  return { ...rest, people: Object.fromEntries(changed) as Business['people'] };
}

/** Whoever may call: known or not, withheld, from abroad, again. */
export function randomCall(random: RandomSource, now: number): CallFacts {
  const lastCallAt = now - random.int(72) * 3_600_000;
  return makeCall({
    callSid: `CA${random.int(1_000_000)}`,
    from: random.pick([CALLER, CALLER, CALLER, null, '+442071234567', '+12125550111', '+19005550199']),
    callerName: random.pick([null, 'CARLA', '</Say><Hangup/>']),
    forwardedFrom: random.pick([null, null, '+12125550111']),
    stirVerstat: random.pick([null, 'TN-Validation-Passed-A', 'TN-Validation-Failed-B']),
    history: random.chance(0.5)
      ? {
          calls: 3,
          lastCallAt,
          missedAt: random.pick([null, lastCallAt]),
          lastPersonId: random.pick([null, 'prs_bob', 'prs_gone']),
        }
      : null,
  });
}

/** Something that may come back for what waits; now and then something that cannot. */
export function randomInput(random: RandomSource, wait: WaitingInstruction['kind']): CallerInput {
  if (random.chance(0.03)) return { kind: 'nothing' };
  switch (random.chance(0.02) ? random.pick(['gather', 'dial', 'record', 'fetch']) : wait) {
    case 'gather':
      if (random.chance(0.2)) return { kind: 'silence' };
      return random.chance(0.75)
        ? { kind: 'keys', digits: random.pick(KEYS) }
        : { kind: 'speech', text: random.pick(WORDS), confidence: random.pick([null, 0.4]) };
    case 'dial':
      return {
        kind: 'dialEnded',
        status: random.pick(['completed', 'busy', 'noAnswer', 'failed', 'canceled']),
        bridged: random.chance(0.2),
        talkSeconds: random.int(100),
        hungUp: random.chance(0.1),
      };
    case 'record':
      return { kind: 'recorded', seconds: random.int(3) * 20, hungUp: random.chance(0.3) };
    default:
      return random.chance(0.2)
        ? { kind: 'fetched', status: null, body: '', failure: 'The server took too long.' }
        : { kind: 'fetched', status: random.pick([200, 200, 204, 302, 500]), body: random.pick(BODIES), failure: null };
  }
}
