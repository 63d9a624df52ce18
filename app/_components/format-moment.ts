const DAY_MS = 86_400_000;

function parts(at: number, zone: string) {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const found = new Map(format.formatToParts(at).map((part) => [part.type, part.value]));
  const get = (type: Intl.DateTimeFormatPartTypes) => found.get(type) ?? '';
  return {
    day: `${get('day')} ${get('month')} ${get('year')}`,
    dayInYear: `${get('day')} ${get('month')}`,
    year: get('year'),
    weekday: get('weekday'),
    clock: `${get('hour')}:${get('minute')}`,
  };
}

/** The wall clock in the zone, '14:32'. */
export function formatClock(at: number, zone: string): string {
  return parts(at, zone).clock;
}

/** The wall clock with seconds, '14:32:07'. */
export function formatClockSeconds(at: number, zone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeStyle: 'medium', hourCycle: 'h23' }).format(at);
}

/** 'today 14:32', 'Tue 14:32' within a week, '3 Nov 14:32' before it, with the year when it is another one. */
export function formatMoment(at: number, zone: string, now: number): string {
  const then = parts(at, zone);
  const today = parts(now, zone);
  if (then.day === today.day) return `today ${then.clock}`;
  if (then.day === parts(now - DAY_MS, zone).day) return `yesterday ${then.clock}`;
  if (at < now && now - at < 6 * DAY_MS) return `${then.weekday} ${then.clock}`;
  return then.year === today.year ? `${then.dayInYear} ${then.clock}` : `${then.day} ${then.clock}`;
}

/** The whole truth for the tooltip: date and time in UTC. */
export function formatUtc(at: number): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', dateStyle: 'full', timeStyle: 'long' }).format(at);
}

/** 'New York time (EST)', said once a page. */
export function formatZone(zone: string, now: number): string {
  const name = zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone;
  const short = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'short' })
    .formatToParts(now)
    .find((part) => part.type === 'timeZoneName')?.value;
  return short ? `${name} time (${short})` : `${name} time`;
}
