import { describe, expect, it } from 'vitest';
import { makeBusiness } from '../../testing/make-business';
import { makeCallRecord, makeVoicemail } from '../../testing/make-call-record';
import type { CallRecord } from '../calls/call-record';
import type { Phone } from '../people/person';
import type { AlertRule } from './alert';
import { alertEventOf, alertsFor } from './alerts-for';

const people = makeBusiness().people;

function rule(changes: Partial<AlertRule> = {}): AlertRule {
  return {
    id: 'alr_1',
    event: 'missed_call',
    channels: ['sms', 'email'],
    enabled: true,
    personIds: ['prs_ann'],
    ...changes,
  };
}

describe('the event of a call', () => {
  it.each<[string, Partial<CallRecord>, string | null]>([
    ['a call that rang out is a missed call', {}, 'missed_call'],
    ['a message left is a voicemail', { outcome: 'voicemail', recordings: [makeVoicemail(12)] }, 'voicemail'],
    ['a voicemail without a recording is a missed call', { outcome: 'voicemail' }, 'missed_call'],
    ['an empty voicemail is a missed call', { outcome: 'voicemail', recordings: [makeVoicemail(0)] }, 'missed_call'],
    [
      'a voicemail that the carrier lost is a missed call',
      { outcome: 'voicemail', recordings: [{ ...makeVoicemail(null), status: 'absent' }] },
      'missed_call',
    ],
    ['an answered call is none', { outcome: 'answered', missed: false }, null],
    ['a call that still lasts is none', { outcome: null, missed: null }, null],
    ['a call that we made is none', { direction: 'outbound' }, null],
  ])('%s', (_name, changes, event) => expect(alertEventOf(makeCallRecord(changes))).toBe(event));
});

describe('planned deliveries', () => {
  const record = makeCallRecord();

  it('each person of the rule is told by each channel, at their first number that is on and their address', () => {
    const phones: Phone[] = [
      { id: 'c', kind: 'browser', enabled: true, scheduleId: null },
      { id: 'a', kind: 'number', number: '+12125550131', enabled: false, scheduleId: null },
      { id: 'b', kind: 'number', number: '+12125550132', enabled: true, scheduleId: null },
    ];
    const ann = {
      id: 'prs_ann',
      name: 'Ann',
      email: ' Ann@Acme.example ',
      phones,
      available: false,
      scheduleId: null,
      doNotDisturbUntil: null,
      extension: null,
    };
    expect(alertsFor({ record, rules: [rule()], people: { prs_ann: ann } })).toEqual([
      { event: 'missed_call', channel: 'sms', personId: 'prs_ann', address: '+12125550132' },
      { event: 'missed_call', channel: 'email', personId: 'prs_ann', address: 'ann@acme.example' },
    ]);
  });

  it('an address is told once, whatever the number of rules and of people who share it', () => {
    const rules = [rule(), rule({ id: 'alr_2', personIds: ['prs_ann', 'prs_bob'] })];
    const shared = { ...people, prs_bob: { ...people['prs_ann'], id: 'prs_bob' } } as typeof people;
    expect(alertsFor({ record, rules, people: shared })).toHaveLength(2);
  });

  it.each<[string, Partial<AlertRule>]>([
    ['a rule that is off', { enabled: false }],
    ['a rule for the other event', { event: 'voicemail' }],
    ['a person who is gone', { personIds: ['prs_gone'] }],
    ['a person named like an object property', { personIds: ['constructor'] }],
  ])('%s tells nobody', (_name, changes) => {
    expect(alertsFor({ record, rules: [rule(changes)], people })).toEqual([]);
  });

  it('a channel that nobody has an address for never gets a telephone number', () => {
    const unknown = rule({ channels: ['push' as 'sms', 'constructor' as 'sms'] });
    expect(alertsFor({ record, rules: [unknown], people })).toEqual([]);
  });

  it('a person without an address for the channel is left out', () => {
    const ann = {
      id: 'prs_ann',
      name: 'Ann',
      email: null,
      phones: [],
      available: true,
      scheduleId: null,
      doNotDisturbUntil: null,
      extension: null,
    };
    expect(alertsFor({ record, rules: [rule()], people: { prs_ann: ann } })).toEqual([]);
  });
});
