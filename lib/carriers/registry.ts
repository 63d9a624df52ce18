import type { Carrier } from './carrier';
import { twilio } from './twilio/twilio';

/** Every carrier there is, by its name in URLs and in the database. */
export const carriers = { twilio } as const satisfies Record<string, Carrier>;

export function findCarrier(name: string): Carrier | null {
  const known: Readonly<Record<string, Carrier>> = carriers;
  return Object.hasOwn(known, name) ? (known[name] ?? null) : null;
}
