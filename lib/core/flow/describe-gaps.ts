import { daysBetween, formatFullInstant, formatMinute, localTimeOf, MINUTES_PER_DAY } from '../shared/time';
import type { CoverageGap } from './coverage-gaps';

/** `isOpen`: within the opening hours, where somebody would expect an answer. */
export type GapSentence = { text: string; isOpen: boolean; from: number };

/** A rhythm of fewer weeks than this is told date by date. */
const RHYTHM_TIMES_MIN = 4;

type Rhythm = { weekdays: Set<number>; minute: number; toMinute: number; days: number; gaps: CoverageGap[] };

/** Gaps as sentences: first those within the opening hours, then single ones by date, then those of every week as a rhythm. */
export function describeGaps(gaps: readonly CoverageGap[], timeZone: string): GapSentence[] {
  const rhythms = new Map<string, Rhythm>();
  for (const gap of gaps) {
    const from = localTimeOf(gap.from, timeZone);
    const to = localTimeOf(gap.to, timeZone);
    const days = daysBetween(from.date, to.date);
    const weekday = days > 1 ? `${from.weekday}` : '';
    const key = [from.minuteOfDay, to.minuteOfDay, days, weekday, gap.isOpen, gap.end].join(' ');
    const minutes = { minute: from.minuteOfDay, toMinute: to.minuteOfDay };
    const rhythm = rhythms.get(key) ?? { weekdays: new Set<number>(), ...minutes, days, gaps: [] };
    rhythm.weekdays.add(from.weekday);
    rhythm.gaps.push(gap);
    rhythms.set(key, rhythm);
  }
  const sentences = [...rhythms.values()].flatMap((rhythm) => {
    const [first] = rhythm.gaps;
    const isRhythm = rhythm.gaps.length >= RHYTHM_TIMES_MIN * rhythm.weekdays.size && first !== undefined;
    return isRhythm ? [regular(rhythm, first)] : rhythm.gaps.map((gap) => single(gap, timeZone));
  });
  return sentences.sort(
    (left, right) =>
      Number(right.isOpen) - Number(left.isOpen) ||
      Number(left.isRegular) - Number(right.isRegular) ||
      left.from - right.from,
  );
}

function single(gap: CoverageGap, timeZone: string): GapSentence & { isRegular: boolean } {
  const { from, to, isOpen, end } = gap;
  const text = `${formatFullInstant(from, timeZone)} until ${formatFullInstant(to, timeZone)}: the caller ${end}.`;
  return { text, isOpen, from, isRegular: false };
}

function regular(rhythm: Rhythm, { from, isOpen, end }: CoverageGap): GapSentence & { isRegular: boolean } {
  const { minute, toMinute, days, weekdays } = rhythm;
  const names = [...weekdays].sort((left, right) => left - right).map((day) => DAYS[day] ?? '');
  const first = [...weekdays][0] ?? 0;
  const until = days === 0 ? '' : days === 1 ? ' the next day' : ` on ${DAYS[(first + days) % 7] ?? ''}`;
  const isMidnight = days === 1 && toMinute % MINUTES_PER_DAY === 0;
  const end24 = isMidnight ? 'midnight' : `${formatMinute(toMinute)}${until}`;
  const text = `Every ${listed(names)} from ${formatMinute(minute)} until ${end24}: the caller ${end}.`;
  return { text, isOpen, from, isRegular: true };
}

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

function listed(names: readonly string[]): string {
  if (names.length === 7) return 'day';
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
