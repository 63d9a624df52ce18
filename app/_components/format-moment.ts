/** The wall clock with seconds, '14:32:07', for timelines of seconds. */
export function formatClockSeconds(at: number, zone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeStyle: 'medium', hourCycle: 'h23' }).format(at);
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
