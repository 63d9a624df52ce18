/**
 * '9', '930', '9.30', '9:30', '5 pm' as 09:00, 09:30, 17:00: people type times in many ways, and a telephone's number pad has no
 * colon. What is no time comes back as it was typed.
 */
export function normalClock(typed: string): string {
  const match = /^(\d{1,2})(?:\s*[:.h]?\s*(\d{2}))?\s*h?\s*(am|pm)?$/i.exec(typed.trim());
  if (!match?.[1]) return typed;
  const hour = hourOf(Number(match[1]), match[3]?.toLowerCase());
  const minute = Number(match[2] ?? 0);
  if (hour > 24 || minute > 59 || (hour === 24 && minute > 0)) return typed;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined || hour > 12) return hour;
  return (hour % 12) + (half === 'pm' ? 12 : 0);
}
