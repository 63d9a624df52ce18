import type { Business } from '../flow/business';
import { scheduleStateAt } from '../hours/state-at';
import { own } from '../shared/own';
import type { Person, Phone } from './person';

/** Why somebody cannot be rung at a moment. */
export type Absence =
  | { kind: 'gone' }
  | { kind: 'switchedOff' }
  | { kind: 'doNotDisturb'; until: number }
  | { kind: 'offHours'; scheduleId: string; state: 'closed' | 'holiday' }
  | { kind: 'noPhone' }
  | { kind: 'phonesOffHours' };

/** The phones of a person that may ring at `now`, in their order; none exactly when there is an `absence`. */
export type DutyState = { phones: readonly Phone[]; absence: null } | { phones: readonly []; absence: Absence };

/** Whether a person can be rung at `now`, and on which phones. Working hours that are gone hold nobody back. Throws on an unknown time zone. */
export function dutyStateOf(person: Person | undefined, business: Business, now: number): DutyState {
  if (person === undefined) return absent({ kind: 'gone' });
  if (!person.available) return absent({ kind: 'switchedOff' });
  if (person.doNotDisturbUntil !== null && now < person.doNotDisturbUntil)
    return absent({ kind: 'doNotDisturb', until: person.doNotDisturbUntil });
  const off = offHours(person.scheduleId, business, now);
  if (off !== null) return absent({ kind: 'offHours', ...off });
  const enabled = person.phones.filter((phone) => phone.enabled);
  if (enabled.length === 0) return absent({ kind: 'noPhone' });
  const phones = enabled.filter((phone) => offHours(phone.scheduleId, business, now) === null);
  return phones.length === 0 ? absent({ kind: 'phonesOffHours' }) : { phones, absence: null };
}

/** The hours that are not open at `now`, or null when they are, when there are none, or when they no longer exist. */
export function offHours(
  scheduleId: string | null,
  business: Business,
  now: number,
): { scheduleId: string; state: 'closed' | 'holiday' } | null {
  const schedule = scheduleId === null ? undefined : own(business.schedules, scheduleId);
  if (scheduleId === null || schedule === undefined) return null;
  const state = scheduleStateAt(schedule, business.timeZone, now);
  return state === 'open' ? null : { scheduleId, state };
}

function absent(absence: Absence): DutyState {
  return { phones: [], absence };
}
