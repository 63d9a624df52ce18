import { z } from 'zod';
import { LEG_RESULTS, MISSED_REASONS, OUTCOMES } from '../../core/calls/call-record';
import type { RawEvent } from '../../db/call-events';
import type { CallSummary } from '../../db/call-summary';
import type { CallDetail } from '../../db/calls';

/** How the REST API shows calls. The schemas are the contract: the OpenAPI document is made of them, and tests hold answers to them. */
const instant = z.iso.datetime({ precision: 3 }).describe('UTC');
const seconds = z.number().int();
const named = z.object({ id: z.string(), name: z.string().nullable() });

const recordingRef = z.object({
  id: z.string(),
  purpose: z.enum(['call', 'voicemail']),
  status: z.enum(['pending', 'stored', 'failed', 'deleted']).describe('stored: its media can be fetched'),
  durationSeconds: seconds.nullable(),
  startedAt: instant,
  transcript: z
    .object({ status: z.enum(['awaited', 'completed', 'failed']), text: z.string().nullable() })
    .nullable()
    .describe('What was said, where the carrier was asked to write it down'),
  media: z.string().nullable().describe('Path of the sound; null unless stored'),
});

export const apiCallSchema = z.object({
  id: z.string(),
  direction: z.enum(['inbound', 'outbound']),
  from: z.string().nullable().describe('E.164; null when withheld'),
  to: z.string().describe('E.164'),
  callerName: z.string().nullable(),
  number: named.nullable().describe('The number of the business that was called'),
  status: z.string().describe("The carrier's word for it"),
  outcome: z.enum(OUTCOMES).nullable().describe('null while the call lasts'),
  missed: z.boolean().nullable(),
  missedReason: z.enum(MISSED_REASONS).nullable(),
  answeredBy: named.nullable(),
  department: named.nullable(),
  startedAt: instant,
  answeredAt: instant.nullable(),
  endedAt: instant.nullable(),
  durationSeconds: seconds.nullable(),
  ringSeconds: seconds,
  talkSeconds: seconds,
});

export const apiCallDetailSchema = apiCallSchema.extend({
  forwardedFrom: z.string().nullable(),
  legs: z.array(
    z.object({
      id: z.string(),
      to: z.string().nullable(),
      person: named.nullable(),
      result: z.enum(LEG_RESULTS).nullable(),
      startedAt: instant,
      bridgedAt: instant.nullable(),
      endedAt: instant.nullable(),
      ringSeconds: seconds,
      talkSeconds: seconds,
    }),
  ),
  journey: z.array(
    z.object({
      visit: z.number().int(),
      step: z.object({ id: z.string(), type: z.string(), name: z.string() }),
      enteredAt: instant,
      leftAt: instant.nullable(),
      exit: z.string().nullable(),
      input: z.string().nullable(),
    }),
  ),
  recordings: z.array(recordingRef),
  events: z.array(
    z.object({
      key: z.string(),
      source: z.string(),
      receivedAt: instant,
      url: z.string(),
      params: z.record(z.string(), z.string()),
      answer: z.string().nullable(),
      answerMs: z.number(),
    }),
  ),
});

export type ApiCall = z.infer<typeof apiCallSchema>;
export type ApiCallDetail = z.infer<typeof apiCallDetailSchema>;

const iso = (at: number) => new Date(at).toISOString();
const isoOrNull = (at: number | null) => (at === null ? null : iso(at));
const namedOrNull = (id: string | null, name: string | null) => (id === null ? null : { id, name });

export function apiCallOf(call: CallSummary): ApiCall {
  return {
    id: call.id,
    direction: call.direction,
    from: call.from,
    to: call.to,
    callerName: call.callerName,
    number: namedOrNull(call.numberId, call.numberLabel),
    status: call.status,
    outcome: call.outcome,
    missed: call.missed,
    missedReason: call.missedReason,
    answeredBy: namedOrNull(call.answeredByPersonId, call.answeredByName),
    department: namedOrNull(call.departmentId, call.departmentName),
    startedAt: iso(call.startedAt),
    answeredAt: isoOrNull(call.answeredAt),
    endedAt: isoOrNull(call.endedAt),
    durationSeconds: call.durationSeconds,
    ringSeconds: call.ringSeconds,
    talkSeconds: call.talkSeconds,
  };
}

export function apiCallDetailOf(call: CallDetail, events: readonly RawEvent[]): ApiCallDetail {
  return {
    ...apiCallOf(call),
    forwardedFrom: call.forwardedFrom,
    legs: call.legs.map((leg) => ({
      id: leg.legSid,
      to: leg.to,
      person: namedOrNull(leg.personId, leg.personName),
      result: leg.result,
      startedAt: iso(leg.startedAt),
      bridgedAt: isoOrNull(leg.bridgedAt),
      endedAt: isoOrNull(leg.endedAt),
      ringSeconds: leg.ringSeconds,
      talkSeconds: leg.talkSeconds,
    })),
    journey: call.steps.map((step) => ({
      visit: step.visit,
      step: { id: step.stepId, type: step.stepType, name: step.stepName },
      enteredAt: iso(step.enteredAt),
      leftAt: isoOrNull(step.leftAt),
      exit: step.exit,
      input: step.input,
    })),
    recordings: call.recordings.map((recording) => ({
      id: recording.id,
      purpose: recording.purpose,
      status: recording.status,
      durationSeconds: recording.durationSeconds,
      startedAt: iso(recording.startedAt),
      transcript: recording.transcript,
      media: recording.status === 'stored' ? `/api/v1/recordings/${recording.id}/media` : null,
    })),
    events: events.map((event) => ({
      key: event.dedupeKey,
      source: event.source,
      receivedAt: iso(event.receivedAt),
      url: event.url,
      params: event.params,
      answer: event.answer,
      answerMs: event.answerMs,
    })),
  };
}
