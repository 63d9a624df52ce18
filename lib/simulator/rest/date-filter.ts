import { RestError } from './rest-error';

const DAY_MS = 86_400_000;

function instant(text: string, name: string): number {
  const value = Date.parse(/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00:00Z` : text);
  if (Number.isNaN(value)) throw new RestError(400, 20001, `${name} is not a date: ${text}`);
  return value;
}

/** The condition in `StartTime`, `StartTime<`, `StartTime>` (or another name): a whole UTC day, up to, and from. */
export function dateFilter(query: URLSearchParams, name: string): (at: number) => boolean {
  const on = query.get(name);
  const before = query.get(`${name}<`);
  const after = query.get(`${name}>`);
  const onFrom = on === null ? null : Math.floor(instant(on, name) / DAY_MS) * DAY_MS;
  const beforeAt = before === null ? null : instant(before, name);
  const afterAt = after === null ? null : instant(after, name);
  return (at) =>
    (onFrom === null || (at >= onFrom && at < onFrom + DAY_MS)) &&
    (beforeAt === null || at <= beforeAt) &&
    (afterAt === null || at >= afterAt);
}
