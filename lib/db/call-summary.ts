import type { CallRecord } from '../core/calls/call-record';
import { messageLeftSql } from './call-filter';
import { Prisma } from './generated/client';
import { millis, millisOrNull } from './millis';

/** One line of the calls list, with the names of what it refers to as they are now. */
export type CallSummary = Pick<
  CallRecord,
  | 'callSid'
  | 'direction'
  | 'from'
  | 'to'
  | 'numberId'
  | 'callerName'
  | 'status'
  | 'startedAt'
  | 'answeredAt'
  | 'endedAt'
  | 'scheduleState'
  | 'outcome'
  | 'missed'
  | 'missedReason'
  | 'shortAbandon'
  | 'answeredByPersonId'
  | 'departmentId'
  | 'durationSeconds'
  | 'ringSeconds'
  | 'talkSeconds'
  | 'secondsToPerson'
> & {
  id: string;
  carrier: string;
  numberLabel: string | null;
  answeredByName: string | null;
  departmentName: string | null;
  /** Name of the step the caller is in or ended in. */
  lastStepName: string | null;
  /** The caller left a voicemail, kept or deleted since. */
  messageLeft: boolean;
  /** The recording to offer in a list: a voicemail before a conversation. */
  recording: {
    id: string;
    purpose: 'call' | 'voicemail';
    status: string;
    heardAt: number | null;
    /** What was said, where it was written down. */
    words: string | null;
  } | null;
};

export type CallListRow = {
  id: string;
  carrier: string;
  call_sid: string;
  direction: string;
  from_number: string | null;
  to_number: string;
  number_id: string | null;
  caller_name: string | null;
  status: string;
  started_at: Date;
  answered_at: Date | null;
  ended_at: Date | null;
  schedule_state: string | null;
  outcome: string | null;
  missed: boolean | null;
  missed_reason: string | null;
  short_abandon: boolean;
  answered_by_person_id: string | null;
  department_id: string | null;
  duration_seconds: number | null;
  ring_seconds: number;
  talk_seconds: number;
  seconds_to_person: number | null;
  number_label: string | null;
  answered_by_name: string | null;
  department_name: string | null;
  last_step_name: string | null;
  recording_id: string | null;
  recording_purpose: string | null;
  recording_status: string | null;
  recording_heard_at: Date | null;
  recording_words: string | null;
  message_left: boolean;
};

/** Selects CallListRow from the relation `page` of calls, aliased `c`; meant for the few rows of a page. */
export function namesSql(page: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    select c.id, c.carrier, c.call_sid, c.direction, c.from_number, c.to_number, c.number_id,
      coalesce(k.name, c.caller_name) as caller_name, c.status,
      c.started_at, c.answered_at, c.ended_at, c.schedule_state, c.outcome, c.missed, c.missed_reason, c.short_abandon,
      c.answered_by_person_id, c.department_id, c.duration_seconds, c.ring_seconds, c.talk_seconds, c.seconds_to_person,
      n.label as number_label, p.name as answered_by_name, d.name as department_name, s.step_name as last_step_name,
      r.id as recording_id, r.purpose as recording_purpose, r.status as recording_status, r.heard_at as recording_heard_at,
      r.transcript as recording_words, ${messageLeftSql('c')} as message_left
    from ${page} c
    left join contact k on k.tenant_id = c.tenant_id
      and k.number = case c.direction when 'outbound' then c.to_number else c.from_number end
    left join number n on n.tenant_id = c.tenant_id and n.id = c.number_id
    left join person p on p.tenant_id = c.tenant_id and p.id = c.answered_by_person_id
    left join department d on d.tenant_id = c.tenant_id and d.id = c.department_id
    left join lateral (
      select step_name from call_step where tenant_id = c.tenant_id and call_id = c.id order by visit desc limit 1
    ) s on true
    left join lateral (
      select id, purpose, status, heard_at, transcript from recording
      where tenant_id = c.tenant_id and call_id = c.id and status <> 'absent' order by purpose desc, started_at limit 1
    ) r on true`;
}

export function callSummaryOf(row: CallListRow): CallSummary {
  return {
    id: row.id,
    carrier: row.carrier,
    callSid: row.call_sid,
    direction: row.direction === 'outbound' ? 'outbound' : 'inbound',
    from: row.from_number,
    to: row.to_number,
    numberId: row.number_id,
    numberLabel: row.number_label,
    callerName: row.caller_name,
    status: row.status as CallRecord['status'],
    startedAt: millis(row.started_at),
    answeredAt: millisOrNull(row.answered_at),
    endedAt: millisOrNull(row.ended_at),
    scheduleState: row.schedule_state as CallRecord['scheduleState'],
    outcome: row.outcome as CallRecord['outcome'],
    missed: row.missed,
    missedReason: row.missed_reason as CallRecord['missedReason'],
    shortAbandon: row.short_abandon,
    answeredByPersonId: row.answered_by_person_id,
    answeredByName: row.answered_by_name,
    departmentId: row.department_id,
    departmentName: row.department_name,
    durationSeconds: row.duration_seconds,
    ringSeconds: row.ring_seconds,
    talkSeconds: row.talk_seconds,
    secondsToPerson: row.seconds_to_person,
    lastStepName: row.last_step_name,
    recording: recordingOf(row),
    messageLeft: row.message_left,
  };
}

function recordingOf(row: CallListRow): CallSummary['recording'] {
  if (row.recording_id === null) return null;
  return {
    id: row.recording_id,
    purpose: row.recording_purpose === 'voicemail' ? 'voicemail' : 'call',
    status: row.recording_status ?? '',
    heardAt: millisOrNull(row.recording_heard_at),
    words: row.recording_words,
  };
}
