import { describe, expect, it } from 'vitest';
import { makeSchedule } from '../../testing/make-business';
import type { Schedule, Span } from './schedule';
import { scheduleStateAt } from './state-at';

const DAY = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

function week(spans: Partial<Record<(typeof DAY)[number], Span[]>>): Schedule['week'] {
  return DAY.map((day) => spans[day] ?? []);
}

const everyDay = (from: string, to: string): Schedule['week'] => DAY.map(() => [{ from, to }]);

/** `utc` is an ISO instant. */
function state(schedule: Schedule, utc: string, zone = 'America/New_York') {
  return scheduleStateAt(schedule, zone, Date.parse(utc));
}

describe('an ordinary week', () => {
  const schedule = makeSchedule();
  it.each([
    ['one minute before opening', '2026-11-23T13:59:00Z', 'closed'],
    ['at the opening minute', '2026-11-23T14:00:00Z', 'open'],
    ['in the last second', '2026-11-23T21:59:59.999Z', 'open'],
    ['at the closing minute', '2026-11-23T22:00:00Z', 'closed'],
    ['on Saturday at noon', '2026-11-21T17:00:00Z', 'closed'],
    ['on Christmas Day at noon', '2026-12-25T17:00:00Z', 'holiday'],
    ['in the last minute of Christmas Day', '2026-12-26T04:59:00Z', 'holiday'],
    ['in the first minute after Christmas Day', '2026-12-26T05:00:00Z', 'closed'],
  ])('%s', (_name, utc, expected) => expect(state(schedule, utc)).toBe(expected));
});

describe('spans past midnight', () => {
  const bar = makeSchedule({ week: week({ fri: [{ from: '18:00', to: '02:00' }] }), exceptions: [] });
  it.each([
    ['opens on its evening', '2026-11-27T23:00:00Z', 'open'],
    ['goes on after midnight', '2026-11-28T06:59:00Z', 'open'],
    ['ends on the next date', '2026-11-28T07:00:00Z', 'closed'],
    ['does not open on the night before', '2026-11-27T06:00:00Z', 'closed'],
  ])('%s', (_name, utc, expected) => expect(state(bar, utc)).toBe(expected));

  it('a span of the day before runs on into a holiday, which begins when it ends', () => {
    const holiday = { date: '2026-11-28', name: 'Founders’ Day', spans: [], holiday: true };
    const schedule = { ...bar, exceptions: [holiday] };
    expect(state(schedule, '2026-11-28T06:00:00Z')).toBe('open');
    expect(state(schedule, '2026-11-28T07:00:00Z')).toBe('holiday');
  });

  it('a holiday on the evening itself leaves the small hours after it closed', () => {
    const holiday = { date: '2026-11-27', name: 'Day off', spans: [], holiday: true };
    const schedule = { ...bar, exceptions: [holiday] };
    expect(state(schedule, '2026-11-27T23:30:00Z')).toBe('holiday');
    expect(state(schedule, '2026-11-28T06:00:00Z')).toBe('closed');
  });

  it('equal times are a whole day, and 24:00 is the end of its date', () => {
    const whole = makeSchedule({
      week: week({ mon: [{ from: '00:00', to: '24:00' }], wed: [{ from: '08:00', to: '08:00' }] }),
    });
    expect(state(whole, '2026-11-24T04:59:00Z')).toBe('open');
    expect(state(whole, '2026-11-24T05:00:00Z')).toBe('closed');
    expect(state(whole, '2026-11-26T12:59:00Z')).toBe('open');
    expect(state(whole, '2026-11-26T13:00:00Z')).toBe('closed');
  });
});

describe('exceptions', () => {
  const short = { date: '2026-12-24', name: 'Christmas Eve', spans: [{ from: '09:00', to: '12:00' }], holiday: true };
  const extra = { date: '2026-11-28', name: 'Open Saturday', spans: [{ from: '10:00', to: '14:00' }], holiday: false };
  const schedule = makeSchedule({ exceptions: [short, extra] });
  it.each([
    ['a holiday with hours is open in them', '2026-12-24T15:00:00Z', 'open'],
    ['and a holiday outside them', '2026-12-24T18:00:00Z', 'holiday'],
    ['an extra day opens', '2026-11-28T16:00:00Z', 'open'],
    ['and is closed, not a holiday, outside its hours', '2026-11-28T20:00:00Z', 'closed'],
  ])('%s', (_name, utc, expected) => expect(state(schedule, utc)).toBe(expected));
});

describe('daylight saving', () => {
  const schedule = makeSchedule({ week: everyDay('02:30', '05:00'), exceptions: [] });
  it.each([
    ['spring: an opening in the skipped hour is the moment of the skip', '2026-03-08T07:00:00Z', 'open'],
    ['spring: closed just before it', '2026-03-08T06:59:00Z', 'closed'],
    ['spring: closes by the new clock', '2026-03-08T09:00:00Z', 'closed'],
    ['autumn: opens by the new clock', '2026-11-01T07:29:00Z', 'closed'],
    ['autumn: opens by the new clock', '2026-11-01T07:30:00Z', 'open'],
  ])('%s', (_name, utc, expected) => expect(state(schedule, utc)).toBe(expected));

  it('a closing time that comes twice is its first, and nothing opens again', () => {
    const night = makeSchedule({ week: everyDay('22:00', '01:30'), exceptions: [] });
    expect(state(night, '2026-11-01T05:29:00Z')).toBe('open');
    expect(state(night, '2026-11-01T05:30:00Z')).toBe('closed');
    expect(state(night, '2026-11-01T06:15:00Z')).toBe('closed');
  });

  it('a span that lies wholly in the skipped hour does not open', () => {
    const gap = makeSchedule({ week: everyDay('02:00', '03:00'), exceptions: [] });
    expect(state(gap, '2026-03-08T07:00:00Z')).toBe('closed');
    expect(state(gap, '2026-03-09T06:30:00Z')).toBe('open');
  });
});

describe('zones', () => {
  const schedule = makeSchedule({ exceptions: [] });
  it.each([
    ['Asia/Kolkata, half an hour off', 'Asia/Kolkata', '2026-11-23T03:30:00Z', 'open'],
    ['Asia/Kolkata, a minute before', 'Asia/Kolkata', '2026-11-23T03:29:00Z', 'closed'],
    ['Asia/Kathmandu, a quarter off', 'Asia/Kathmandu', '2026-11-23T03:15:00Z', 'open'],
    ['Asia/Kathmandu, a minute before', 'Asia/Kathmandu', '2026-11-23T03:14:00Z', 'closed'],
    ['Australia/Lord_Howe, half an hour of daylight saving', 'Australia/Lord_Howe', '2026-11-22T22:00:00Z', 'open'],
    ['Pacific/Chatham in summer', 'Pacific/Chatham', '2026-11-22T19:15:00Z', 'open'],
    ['Pacific/Kiritimati, a day ahead', 'Pacific/Kiritimati', '2026-11-22T19:00:00Z', 'open'],
  ])('%s', (_name, zone, utc, expected) => expect(state(schedule, utc, zone)).toBe(expected));

  it('the schedule’s own zone counts before the business’s', () => {
    expect(state({ ...schedule, timeZone: 'Europe/Berlin' }, '2026-11-23T08:00:00Z')).toBe('open');
  });

  it('the 29th of February is a day like any other', () => {
    const leap = makeSchedule({ exceptions: [{ date: '2028-02-29', name: 'Leap day', spans: [], holiday: true }] });
    expect(state(leap, '2028-02-29T17:00:00Z')).toBe('holiday');
    expect(state(leap, '2028-03-01T17:00:00Z')).toBe('open');
  });
});
