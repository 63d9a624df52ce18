import { DateTime, IANAZone } from 'luxon';
import { invariant } from './invariant';

/**
 * Wall clocks and instants. An instant is milliseconds since the epoch; a local date is `yyyy-mm-dd`; a minute of day counts from
 * 00:00 and may pass 1440 into later days. A wall time comes when the clock first shows it or a later one: one that daylight saving
 * skips is the moment of the skip, one that comes twice is its first.
 */
export const MINUTE_MS = 60_000;
export const DAY_MS = 86_400_000;
export const MINUTES_PER_DAY = 1440;

export type LocalTime = {
  date: string;
  /** 0 = Monday … 6 = Sunday. */
  weekday: number;
  minuteOfDay: number;
};

/** True for a zone of the IANA data base that this machine knows. */
export function isTimeZone(zone: string): boolean {
  return IANAZone.isValidZone(zone);
}

/** What clock and calendar on the wall show at an instant. Throws on an unknown zone. */
export function localTimeOf(at: number, zone: string): LocalTime {
  const wall = at + offsetMs(at, zone);
  const days = Math.floor(wall / DAY_MS);
  const minuteOfDay = Math.floor((wall - days * DAY_MS) / MINUTE_MS);
  return { date: dateOfDays(days), weekday: weekdayOfDays(days), minuteOfDay };
}

/** The instant of a wall time, by the rule above. Throws on an unknown zone. */
export function instantOf(date: string, minuteOfDay: number, zone: string): number {
  const wall = daysOfDate(date) * DAY_MS + minuteOfDay * MINUTE_MS;
  const before = offsetMs(wall - DAY_MS, zone);
  const early = wall - before;
  const after = offsetMs(wall + DAY_MS, zone);
  if (before === after || offsetMs(early, zone) === before) return early;
  const late = wall - after;
  if (offsetMs(late, zone) === after) return late;
  return firstReaching(wall, Math.min(early, late), Math.max(early, late), zone);
}

/** The local date so many days later (or earlier). */
export function addDays(date: string, days: number): string {
  return dateOfDays(daysOfDate(date) + days);
}

/** 0 = Monday … 6 = Sunday. */
export function weekdayOf(date: string): number {
  return weekdayOfDays(daysOfDate(date));
}

/** Whole days from one local date to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return daysOfDate(to) - daysOfDate(from);
}

/** Days of a month, 1 = January; 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  if (month < 1 || month > 12) return 0;
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
}

/** 'today 14:32', 'Tue 14:32' within the last week, else '3 Nov 2026, 14:32'. */
export function formatInstant(at: number, zone: string, now: number): string {
  const local = DateTime.fromMillis(at, { zone, locale: 'en-GB' });
  const age = daysBetween(localTimeOf(at, zone).date, localTimeOf(now, zone).date);
  if (age === 0) return `today ${local.toFormat('HH:mm')}`;
  return local.toFormat(age > 0 && age < 7 ? 'ccc HH:mm' : 'd LLL yyyy, HH:mm');
}

/** 'Tuesday 3 November 2026, 14:32', for texts that are read on another day. */
export function formatFullInstant(at: number, zone: string): string {
  return DateTime.fromMillis(at, { zone, locale: 'en-GB' }).toFormat('cccc d LLLL yyyy, HH:mm');
}

/** 'Monday', or with more than six days in between 'Monday 30 November'. */
export function formatDay(date: string, today: string): string {
  const days = daysBetween(today, date);
  const isNear = days >= 0 && days < 7;
  return DateTime.fromISO(date, { zone: 'utc', locale: 'en-GB' }).toFormat(isNear ? 'cccc' : 'cccc d LLLL');
}

/** 'Thu 26 Nov 2026', for lists that are kept. */
export function formatDate(date: string): string {
  return DateTime.fromISO(date, { zone: 'utc', locale: 'en-GB' }).toFormat('ccc d LLL yyyy');
}

/** '09:00' of a minute of day. */
export function formatMinute(minuteOfDay: number): string {
  const inDay = ((minuteOfDay % MINUTES_PER_DAY) + MINUTES_PER_DAY) % MINUTES_PER_DAY;
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`;
}

/** '3:07', '1:02:03'; part seconds are dropped. */
export function formatDuration(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (value: number) => String(value).padStart(2, '0');
  const minutes = Math.floor(whole / 60);
  if (minutes < 60) return `${minutes}:${two(whole % 60)}`;
  return `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(whole % 60)}`;
}

function firstReaching(wall: number, from: number, to: number, zone: string): number {
  let low = from;
  let high = to;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (middle + offsetMs(middle, zone) >= wall) high = middle;
    else low = middle;
  }
  return high;
}

function offsetMs(at: number, zone: string): number {
  const minute = Math.floor(at / MINUTE_MS);
  const known = knownOffsets.get(zone)?.get(minute);
  if (known !== undefined) return known;
  const minutes = IANAZone.create(zone).offset(at);
  invariant(Number.isFinite(minutes), `the time zone ${zone} is not known`);
  remember(zone, minute, minutes * MINUTE_MS);
  return minutes * MINUTE_MS;
}

/**
 * Asking the platform for an offset costs 3 µs, and every call to a business with opening hours asks a dozen times for the same few
 * instants. Offsets change on whole minutes only, and never change their value, so remembering them leaves this file pure.
 */
const knownOffsets = new Map<string, Map<number, number>>();
const KNOWN_ZONES_MAX = 600;
const KNOWN_MINUTES_PER_ZONE_MAX = 500;

function remember(zone: string, minute: number, offset: number): void {
  let ofZone = knownOffsets.get(zone);
  if (ofZone === undefined) {
    if (knownOffsets.size >= KNOWN_ZONES_MAX) knownOffsets.clear();
    ofZone = new Map();
    knownOffsets.set(zone, ofZone);
  }
  if (ofZone.size >= KNOWN_MINUTES_PER_ZONE_MAX) ofZone.clear();
  ofZone.set(minute, offset);
}

function daysOfDate(date: string): number {
  return knownDays.get(date) ?? rememberIn(knownDays, date, Math.floor(Date.parse(`${date}T00:00:00Z`) / DAY_MS));
}

function dateOfDays(days: number): string {
  return knownDates.get(days) ?? rememberIn(knownDates, days, new Date(days * DAY_MS).toISOString().slice(0, 10));
}

/** Reading and writing a date costs as much as half a step of a flow, and all calls of a day ask for the same few. */
const knownDates = new Map<number, string>();
const knownDays = new Map<string, number>();
const KNOWN_DATES_MAX = 2000;

function rememberIn<Key, Value>(known: Map<Key, Value>, key: Key, value: Value): Value {
  if (known.size >= KNOWN_DATES_MAX) known.clear();
  known.set(key, value);
  return value;
}

function weekdayOfDays(days: number): number {
  return (((days + 3) % 7) + 7) % 7;
}
