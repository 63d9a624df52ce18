import type { Schedule } from '../hours/schedule';
import type { Department, Duty, Person } from '../people/person';
import type { OutboundCaps } from '../routing/outbound-caps';
import type { LibraryPrompt } from './prompt';

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
  /** Person id → what they have had to do; who is missing had nothing. */
  duty: Readonly<Record<string, Duty>>;
  /** Prompt id → what callers hear, by language. */
  prompts: Readonly<Record<string, LibraryPrompt>>;
  /** E.164 → who that is. */
  contacts: Readonly<Record<string, CallerContact>>;
  /** All numbers of this tenant at the carrier; dialling one of them from a flow would be a loop. */
  numbers: readonly string[];
  outbound: OutboundLimits;
};

/** What the business wrote down about a caller. */
export type CallerContact = {
  name: string;
  tags: readonly string[];
  vip: boolean;
  blocked: boolean;
  /** BCP-47; null: the business's. */
  language: string | null;
};

/** A caller's earlier calls to this business, from the database; milliseconds since the epoch. */
export type CallerHistory = {
  calls: number;
  lastCallAt: number;
  /** When a call of theirs was missed last; null: never, or they were spoken to since. */
  missedAt: number | null;
  /** Who spoke with them last; null: nobody. */
  lastPersonId: string | null;
};

/** What the outbound gate allows; ISO countries and seconds. */
export type OutboundLimits = {
  countries: readonly string[];
  talkSecondsMax: number;
  legsPerDialMax: number;
  /** The caps that the owner set; missing ones are the usual. */
  caps?: Partial<OutboundCaps>;
};

/** What is known of a call when a turn is answered. Withheld callers have `from: null`. */
export type CallFacts = {
  callSid: string;
  from: string | null;
  to: string;
  numberId: string;
  callerName: string | null;
  forwardedFrom: string | null;
  /** Null: has not called before, or is withheld. */
  history?: CallerHistory | null;
  /** The carrier's verdict on the caller's number (STIR/SHAKEN), as it came; null: none. */
  stirVerstat?: string | null;
};
