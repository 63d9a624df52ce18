import type { Schedule } from '../hours/schedule';
import type { Department, Person } from '../people/person';

/** Everything about a tenant that routing a call may need, as the snapshot holds it. Times in the tenant's zone, numbers in E.164. */
export type Business = {
  tenantId: string;
  slug: string;
  name: string;
  status: 'active' | 'suspended';
  /** ISO 3166-1 alpha-2. */
  country: string;
  timeZone: string;
  /** BCP-47. */
  language: string;
  voice: string | null;
  /** Rung when a flow cannot go on; null: the voicemail takes the call. */
  fallbackNumber: string | null;
  recording: { enabled: boolean; announcement: string | null };
  schedules: Readonly<Record<string, Schedule>>;
  people: Readonly<Record<string, Person>>;
  departments: Readonly<Record<string, Department>>;
  /** All numbers of this tenant at the carrier; dialling one of them from a flow would be a loop. */
  numbers: readonly string[];
  outbound: OutboundLimits;
};

/** What the outbound gate allows; ISO countries and seconds. */
export type OutboundLimits = {
  countries: readonly string[];
  talkSecondsMax: number;
  legsPerDialMax: number;
};

/** What is known of a call when a turn is answered. Withheld callers have `from: null`. */
export type CallFacts = {
  callSid: string;
  from: string | null;
  to: string;
  numberId: string;
  callerName: string | null;
  forwardedFrom: string | null;
};
