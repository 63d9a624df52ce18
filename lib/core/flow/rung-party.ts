import type { Person } from '../people/person';
import { own } from '../shared/own';
import type { DialTarget } from './instruction';

/** Who is rung: the person's id, or the number of nobody in particular. */
export function rungPartyOf(target: DialTarget): string {
  return target.kind === 'browser' ? target.personId : (target.personId ?? target.number);
}

/** The same as people read it: the person's name where they are known, else the number. */
export function rungPartyName(target: DialTarget, people: Readonly<Record<string, Person>>): string {
  const person = target.personId === null ? undefined : own(people, target.personId);
  return person?.name ?? (target.kind === 'browser' ? 'Somebody’s browser' : target.number);
}
