import { NO_MESSAGE_LOOK, OUTCOME_LOOKS } from '@/app/_components/call-words';
import type { Outcome } from '@/lib/core/calls/call-record';
import type { FilterChip } from './_components/filter-chips';
import { type CallsQuery, callsHref, FILTER_NAMES, type FilterName, NO_MESSAGE } from './calls-query';
import { CALLS } from './calls-strings';

export type ChipNames = { numbers: ReadonlyMap<string, string>; people: ReadonlyMap<string, string> };

/** The words of each filter that is on. */
export function filterChipsOf(slug: string, query: CallsQuery, names: ChipNames): FilterChip[] {
  const words: Record<FilterName, (value: string) => string> = {
    q: (value) => `‘${value}’`,
    outcome: (value) => (value === NO_MESSAGE ? NO_MESSAGE_LOOK : OUTCOME_LOOKS[value as Outcome]).word,
    missed: (value) => (value === 'yes' ? CALLS.missed : CALLS.notMissed),
    direction: (value) => (value === 'inbound' ? CALLS.inbound : CALLS.outbound),
    number: (value) => `${CALLS.number}: ${names.numbers.get(value) ?? value}`,
    person: (value) => `${CALLS.person}: ${names.people.get(value) ?? value}`,
    from: (value) => `${CALLS.from}: ${momentWords(value)}`,
    to: (value) => `${CALLS.to}: ${momentWords(value)}`,
  };
  return FILTER_NAMES.flatMap((name) => {
    const value = query[name];
    return value === undefined
      ? []
      : [{ name, text: words[name](value), hrefWithout: callsHref(slug, query, { [name]: undefined }) }];
  });
}

/** '2026-11-23', '2026-11-23 14 h'. */
function momentWords(moment: string): string {
  const [day = moment, hour] = moment.split('T');
  return hour === undefined ? day : `${day} ${hour} h`;
}
