import { describe, expect, it } from 'vitest';
import {
  addDays,
  daysBetween,
  formatDuration,
  formatFullInstant,
  formatInstant,
  instantOf,
  isTimeZone,
  localTimeOf,
  weekdayOf,
} from './time';

const NY = 'America/New_York';

describe('the wall', () => {
  it.each([
    ['2026-11-23T19:32:59Z', NY, { date: '2026-11-23', weekday: 0, minuteOfDay: 14 * 60 + 32 }],
    ['2026-11-24T04:59:00Z', NY, { date: '2026-11-23', weekday: 0, minuteOfDay: 1439 }],
    ['2026-11-23T18:15:00Z', 'Asia/Kathmandu', { date: '2026-11-24', weekday: 1, minuteOfDay: 0 }],
    ['1969-12-31T23:59:00Z', 'UTC', { date: '1969-12-31', weekday: 2, minuteOfDay: 1439 }],
  ])('shows %s in %s', (utc, zone, expected) => expect(localTimeOf(Date.parse(utc), zone)).toEqual(expected));

  it('an unknown zone is an error, not a guess', () => {
    expect(() => localTimeOf(0, 'Mars/Olympus')).toThrow('Mars/Olympus');
    expect(isTimeZone('Mars/Olympus')).toBe(false);
    expect(isTimeZone('Asia/Kolkata')).toBe(true);
  });
});

describe('the instant of a wall time', () => {
  it.each([
    ['an ordinary day', '2026-11-23', 9 * 60, NY, '2026-11-23T14:00:00Z'],
    ['a time that spring skips is the moment of the skip', '2026-03-08', 150, NY, '2026-03-08T07:00:00Z'],
    ['a time that autumn gives twice is its first', '2026-11-01', 90, NY, '2026-11-01T05:30:00Z'],
    ['just after the hour that came twice', '2026-11-01', 120, NY, '2026-11-01T07:00:00Z'],
    ['Europe skips at 02:00 local', '2026-03-29', 150, 'Europe/Berlin', '2026-03-29T01:00:00Z'],
    ['half an hour of daylight saving', '2026-10-04', 135, 'Australia/Lord_Howe', '2026-10-03T15:30:00Z'],
    ['a midnight that does not exist', '2026-09-06', 0, 'America/Santiago', '2026-09-06T04:00:00Z'],
    ['a date that a country left out', '2011-12-30', 720, 'Pacific/Apia', '2011-12-30T10:00:00Z'],
    ['minutes past the day run into the next', '2026-11-23', 1440 + 60, NY, '2026-11-24T06:00:00Z'],
  ])('%s', (_name, date, minute, zone, expected) => {
    expect(new Date(instantOf(date, minute, zone)).toISOString()).toBe(new Date(expected).toISOString());
  });

  it.each([
    ['2026-03-08', 23],
    ['2026-11-01', 25],
    ['2026-11-02', 24],
  ])('%s has %i hours in New York', (date, hours) => {
    expect(instantOf(addDays(date, 1), 0, NY) - instantOf(date, 0, NY)).toBe(hours * 3_600_000);
  });
});

describe('dates', () => {
  it('count through leap days and year ends', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
    expect(weekdayOf('2026-11-23')).toBe(0);
  });
});

describe('words for people', () => {
  const now = Date.parse('2026-11-24T20:00:00Z');
  it.each([
    ['2026-11-24T19:32:00Z', 'today 14:32'],
    ['2026-11-24T05:00:00Z', 'today 00:00'],
    ['2026-11-24T04:59:00Z', 'Mon 23:59'],
    ['2026-11-18T19:32:00Z', 'Wed 14:32'],
    ['2026-11-17T19:32:00Z', '17 Nov 2026, 14:32'],
    ['2026-11-26T19:32:00Z', '26 Nov 2026, 14:32'],
  ])('%s is %s', (utc, expected) => expect(formatInstant(Date.parse(utc), NY, now)).toBe(expected));

  it('a full instant says everything', () => {
    expect(formatFullInstant(now, NY)).toBe('Tuesday 24 November 2026, 15:00');
  });

  it.each([
    [0, '0:00'],
    [7.9, '0:07'],
    [187, '3:07'],
    [3599, '59:59'],
    [3723, '1:02:03'],
    [-5, '0:00'],
  ])('%d seconds are %s', (seconds, expected) => expect(formatDuration(seconds)).toBe(expected));
});
