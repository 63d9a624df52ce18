import type { Schedule, Span } from './schedule';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** A week in words, days alike in a row together: 'Monday to Friday 09:00 to 17:00; Saturday and Sunday closed'. */
export function describeWeek(week: Schedule['week']): string {
  const runs: { first: number; last: number; words: string }[] = [];
  for (const [day, spans] of week.entries()) {
    const words = spansText(spans);
    const last = runs.at(-1);
    if (last?.words === words) last.last = day;
    else runs.push({ first: day, last: day, words });
  }
  return runs.map(({ first, last, words }) => `${daysText(first, last)} ${words}`).join('; ');
}

function spansText(spans: readonly Span[]): string {
  return spans.length === 0 ? 'closed' : spans.map(({ from, to }) => `${from} to ${to}`).join(' and ');
}

function daysText(first: number, last: number): string {
  if (first === 0 && last === 6) return 'Every day';
  if (first === last) return DAYS[first] ?? '';
  return `${DAYS[first]} ${last === first + 1 ? 'and' : 'to'} ${DAYS[last]}`;
}
