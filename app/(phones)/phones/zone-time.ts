const DAY_MS = 86_400_000;

/** The wall clock of a zone as '2026-11-23T10:00', the form of a date and time field. */
export function wallClock(instant: number, zone: string): string {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return format.format(instant).replace(' ', 'T');
}

/** The instant at which the zone's wall clock shows this; an hour that summer time leaves out is taken an hour later. */
export function instantOf(wall: string, zone: string): number {
  const asUtc = Date.parse(`${wall}:00Z`);
  const offset = (instant: number) =>
    Date.parse(`${wallClock(instant, zone)}:00Z`) - Math.floor(instant / 60_000) * 60_000;
  const guess = asUtc - offset(asUtc);
  return asUtc - offset(guess);
}

/** The next time that it is this weekday (0 = Sunday) and this hour in the zone, after `now`. */
export function nextWeekday(now: number, weekday: number, hour: number, zone: string): number {
  const time = `T${String(hour).padStart(2, '0')}:00`;
  const noonToday = Date.parse(`${wallClock(now, zone).slice(0, 10)}T12:00:00Z`);
  for (let days = 0; days <= 7; days++) {
    const day = new Date(noonToday + days * DAY_MS);
    const instant = instantOf(day.toISOString().slice(0, 10) + time, zone);
    if (day.getUTCDay() === weekday && instant > now) return instant;
  }
  return now;
}

/** The zone that a business with this number most likely lives in, else the reader's own. */
export function likelyZone(number: string | undefined): string {
  if (number?.startsWith('+1')) return 'America/New_York';
  if (number?.startsWith('+44')) return 'Europe/London';
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
