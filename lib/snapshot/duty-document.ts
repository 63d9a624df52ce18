import type { Duty } from '../core/people/person';

/** What the people of a tenant have had to do; `callsToday` counts the local date `day`. */
export type DutyDocument = { day: string; duty: Record<string, Duty> };

export function callerKey(tenantId: string, number: string): string {
  return `${tenantId} ${number}`;
}
