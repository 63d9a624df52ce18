import type { OutboundCaps } from '../core/routing/outbound-caps';

/** Every limit of the product: its unit is in its name, its reason beside it. */

/** The carrier waits 15 s for a webhook; a safe answer well before it still reaches the caller. */
export const WEBHOOK_ANSWER_MS_MAX = 2_500;
/** All servers that one turn asks take this long at most together: the carrier waits 9 s, and the fallback needs the rest of its 15 s. */
export const TURN_FETCH_MS_MAX = 8_000;
/** Of a server's answer to a flow: a caller cannot wait for more, and it is held in memory. */
export const FETCH_ANSWER_BYTES_MAX = 64 * 1024;
/** Largest webhook body: the carrier's largest are below 10 kB (speech results included). */
export const WEBHOOK_BODY_BYTES_MAX = 64 * 1024;
/** A change in the dashboard is in every snapshot within 2 s: the poll takes at most half of that. */
export const SNAPSHOT_POLL_MS = 500;
/** The longest call the carrier allows is 24 h; a superseded flow version stays in the snapshot for longer than that. */
export const FLOW_VERSION_KEPT_HOURS = 26;
/** Journal records per database transaction: large enough to amortise the commit, small enough to keep row locks short. */
export const JOURNAL_BATCH_RECORDS_MAX = 400;
/** What people have had to do follows the calls after this long: the next call's ring order is right, and busy days are read in groups. */
export const DUTY_FOLLOW_MS = 300;
/** An announcement of a call may be lost; everything is read again this often. */
export const DUTY_WHOLE_EVERY_MS = 300_000;
/** Callers read from the database in one go when a machine learns of them anew. */
export const CALLERS_REFRESHED_PER_BATCH = 2_000;
/** How long the drainer rests when the journal was empty. */
export const JOURNAL_IDLE_MS = 100;
/** A call that is silent for this long is asked for at the carrier. */
export const RECONCILE_SILENT_SECONDS = 300;
/** Rows of a page of any list. */
export const PAGE_ROWS_DEFAULT = 50;
export const PAGE_ROWS_MAX = 200;
/** How many days back a missed caller may wait and still be one to call; overview, list and the number beside its name count the same. */
export const RETURN_DAYS = 7;
/** Days that recordings are kept when the tenant did not choose. */
export const RECORDING_DAYS_DEFAULT = 90;
/** A browser that nobody used for this long is signed out: longer than a weekend, so that Monday morning does not begin with a password. */
export const SESSION_IDLE_HOURS = 72;
/** However busy, a browser signs in again after this long. */
export const SESSION_DAYS_MAX = 30;
/** Fewer are guessed; longer ones would only cost hashing time. A password is never cut: a longer one is refused. */
export const PASSWORD_CHARACTERS_MIN = 12;
export const PASSWORD_CHARACTERS_MAX = 256;
/** Sign-ins tried for one account and from one address in a minute; more are refused before the password is looked at. */
export const SIGN_INS_PER_ACCOUNT_A_MINUTE = 5;
export const SIGN_INS_PER_ADDRESS_A_MINUTE = 20;
/** REST API calls of one key in a minute. */
export const API_CALLS_PER_KEY_A_MINUTE = 300;
/** Live pages of one process: each costs an open response, never a database connection. */
export const LIVE_STREAMS_MAX = 1_000;
/** Open pages of one person: more tabs than anybody uses, and too few to take the streams of others. */
export const LIVE_STREAMS_PER_USER_MAX = 20;
/** Open pages of one business, so that no business can take the streams of all. */
export const LIVE_STREAMS_PER_TENANT_MAX = 250;
/** An open stream ends this long after its session, its membership or its right has ended, at most. */
export const LIVE_ACCESS_CHECK_MS = 2_000;
/** A silent event stream is cut by proxies after 30-60 s; a comment line keeps it open. */
export const LIVE_HEARTBEAT_MS = 20_000;
/** Raw events are kept for this long; until then any call's record can be rebuilt from them. */
export const RAW_EVENT_DAYS = 90;
/** A flow may text the caller and some people of one call; a caller who walks in circles must not cost a text each time round. */
export const FLOW_TEXTS_PER_CALL_MAX = 10;
/** Who did what is kept for two years. */
export const AUDIT_DAYS = 730;
/** Ended sessions stay for as long as somebody may ask from where they were. */
export const SESSION_DAYS_AFTER_END = 30;
/** Saves of a draft by one person within this time are one line of the audit log: it saves itself at every pause. */
export const DRAFT_AUDIT_MS = 3_600_000;
/** A phone that forwarded a call to the business this recently is taken to forward still. */
export const FORWARDING_SEEN_DAYS = 30;
/** Past calls of one replay: a busy year of a small business, and half a minute of work. */
export const REPLAY_CALLS_MAX = 100_000;
/** Past calls read, played and counted at a time: between two batches a replay tells its progress and can be stopped. */
export const REPLAY_BATCH_CALLS = 500;
/** Saved cases of one flow: all of them are played at every publishing, while somebody waits. */
export const FLOW_CASES_MAX = 200;
/** A version waits at most this long for its time: what is further away is more likely a wrong year. */
export const SCHEDULED_DAYS_MAX = 366;
/** A version on trial is compared with the published one's calls of this long: four whole weeks, so that each weekday counts the same. */
export const CANARY_COMPARED_DAYS = 28;
/** An uploaded audio file: five minutes of CD quality are 50 MB, of MP3 at its best 12; longer prompts nobody hears to their end. */
export const AUDIO_UPLOAD_BYTES_MAX = 20 * 1024 * 1024;
export const PROMPT_SECONDS_MAX = 300;
/** Shorter than any word. */
export const PROMPT_SECONDS_MIN = 0.5;
/** Reading five minutes of the slowest kind takes 6 s on a small machine. */
export const AUDIO_CONVERT_MS_MAX = 30_000;
/** Audio files read at the same time by one process: each takes a processor and up to 400 MB. */
export const AUDIO_CONVERSIONS_AT_ONCE = 2;
/** Calls that we place for one business at a time: somebody records a prompt while somebody else tries a flow. */
export const PLACED_CALLS_AT_ONCE = 3;
/** Each costs money: nobody records a prompt more often than this in an hour. */
export const PLACED_CALLS_AN_HOUR = 40;
/** How long a phone is rung by us: time to fetch it. A mailbox that picks up does no harm: it presses no key. */
export const PLACED_RING_SECONDS = 40;
/** The longest prompt twice over, with what is said between; a trial longer than this was forgotten. */
export const PLACED_CALL_SECONDS_MAX = 900;
/** A draft on trial stays on every machine for as long as its call can last, with some minutes to spare. */
export const TRIAL_KEPT_MINUTES = 30;
/** What became of placed calls is kept for a month; nobody asks for it later. */
export const PLACED_CALL_DAYS = 30;
/** What lets a browser take calls: its page asks for the next one in time, and a stolen one is of no use for long. */
export const BROWSER_TOKEN_SECONDS = 900;

/**
 * What a business may dial and text unless its settings say otherwise, and what all businesses of the installation may together. A business
 * with twenty phones and a thousand calls a day stays below; a stolen sign-in costs at most a day's cap. Calls are counted by phones rung,
 * costs are estimates in millionths of a US dollar (docs/outbound-limits.md). OUTBOUND_CAPS and OUTBOUND_CAPS_INSTALLATION replace them.
 */
export const OUTBOUND_CAPS_BUSINESS: OutboundCaps = {
  openLegs: 40,
  callsPerMinute: 120,
  callsPerHour: 1_500,
  callsPerDay: 6_000,
  textsPerMinute: 30,
  textsPerHour: 300,
  textsPerDay: 1_000,
  costPerMinute: 5_000_000,
  costPerHour: 25_000_000,
  costPerDay: 50_000_000,
};
/** Ten businesses at their caps; an operator with more raises it knowingly. */
export const OUTBOUND_CAPS_INSTALLATION: OutboundCaps = {
  openLegs: 400,
  callsPerMinute: 1_200,
  callsPerHour: 15_000,
  callsPerDay: 60_000,
  textsPerMinute: 300,
  textsPerHour: 3_000,
  textsPerDay: 10_000,
  costPerMinute: 50_000_000,
  costPerHour: 250_000_000,
  costPerDay: 500_000_000,
};
/** An impatient caller dials three or four times in a minute; a loop that no other sign gives away is over after this many. */
export const OUTBOUND_DIALS_PER_CALLER_A_MINUTE = 10;
/** The owner is notified of a cap once in this time, however often it refuses. */
export const OUTBOUND_NOTICE_EVERY_MS = 86_400_000;
/** How soon after a cap was reached the owner's e-mail is queued. */
export const OUTBOUND_NOTICE_POLL_MS = 2_000;
/** A call waits at most this long for the counters; a disk that hangs must not silence a caller. */
export const OUTBOUND_ADMIT_MS_MAX = 1_000;
