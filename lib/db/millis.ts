/** Instants leave lib/db as milliseconds since the epoch, as the domain has them. */
export function millis(date: Date): number {
  return date.getTime();
}

export function millisOrNull(date: Date | null): number | null {
  return date === null ? null : date.getTime();
}
