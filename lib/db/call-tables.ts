import type { CallRecord } from '../core/calls/call-record';
import { type BulkTable, bulkUpsertSql } from './bulk-upsert';

/** How a folded call lies in its tables. */
export type FoldedCall = { callId: string; carrier: string; record: CallRecord };

const INSTANT = 'timestamptz';

const CALL: BulkTable = {
  table: 'call',
  columns: {
    tenant_id: 'text',
    id: 'text',
    carrier: 'text',
    call_sid: 'text',
    direction: 'text',
    from_number: 'text',
    to_number: 'text',
    number_id: 'text',
    flow_version_id: 'text',
    caller_name: 'text',
    caller_city: 'text',
    caller_country: 'text',
    forwarded_from: 'text',
    stir_verstat: 'text',
    status: 'text',
    started_at: INSTANT,
    answered_at: INSTANT,
    ended_at: INSTANT,
    schedule_state: 'text',
    outcome: 'text',
    missed: 'boolean',
    missed_reason: 'text',
    short_abandon: 'boolean',
    answered_by_person_id: 'text',
    department_id: 'text',
    duration_seconds: 'int',
    ring_seconds: 'int',
    talk_seconds: 'int',
    ivr_seconds: 'int',
    seconds_to_person: 'int',
    marks: 'text[]',
    tags: 'text[]',
    fields: 'jsonb',
    updated_at: INSTANT,
  },
  key: ['tenant_id', 'id'],
  replaced: [],
};

const LEG: BulkTable = {
  table: 'call_leg',
  columns: {
    tenant_id: 'text',
    call_id: 'text',
    leg_sid: 'text',
    to_number: 'text',
    person_id: 'text',
    department_id: 'text',
    visit: 'int',
    status: 'text',
    result: 'text',
    started_at: INSTANT,
    ringing_at: INSTANT,
    picked_up_at: INSTANT,
    bridged_at: INSTANT,
    ended_at: INSTANT,
    ring_seconds: 'int',
    talk_seconds: 'int',
  },
  key: ['tenant_id', 'call_id', 'leg_sid'],
  replaced: [],
};

const STEP: BulkTable = {
  table: 'call_step',
  columns: {
    tenant_id: 'text',
    call_id: 'text',
    visit: 'int',
    step_id: 'text',
    step_type: 'text',
    step_name: 'text',
    entered_at: INSTANT,
    left_at: INSTANT,
    exit: 'text',
    input: 'text',
  },
  key: ['tenant_id', 'call_id', 'visit'],
  replaced: [],
};

/** Everything but the key follows the latest fold. */
function followingSql(table: BulkTable): string {
  return bulkUpsertSql({ ...table, replaced: Object.keys(table.columns).filter((name) => !table.key.includes(name)) });
}

export const UPSERT_CALLS = followingSql(CALL);
export const UPSERT_LEGS = followingSql(LEG);
export const UPSERT_STEPS = followingSql(STEP);

export function callRow(tenantId: string, { callId, carrier, record }: FoldedCall, now: string) {
  return {
    tenant_id: tenantId,
    id: callId,
    carrier,
    call_sid: record.callSid,
    direction: record.direction,
    from_number: record.from,
    to_number: record.to,
    number_id: record.numberId,
    flow_version_id: record.flowVersionId,
    caller_name: record.callerName,
    caller_city: record.callerCity,
    caller_country: record.callerCountry,
    forwarded_from: record.forwardedFrom,
    stir_verstat: record.stirVerstat,
    status: record.status,
    started_at: instant(record.startedAt),
    answered_at: instant(record.answeredAt),
    ended_at: instant(record.endedAt),
    schedule_state: record.scheduleState,
    outcome: record.outcome,
    missed: record.missed,
    missed_reason: record.missedReason,
    short_abandon: record.shortAbandon,
    answered_by_person_id: record.answeredByPersonId,
    department_id: record.departmentId,
    duration_seconds: record.durationSeconds,
    ring_seconds: record.ringSeconds,
    talk_seconds: record.talkSeconds,
    ivr_seconds: record.ivrSeconds,
    seconds_to_person: record.secondsToPerson,
    marks: record.marks,
    tags: record.tags,
    fields: record.fields,
    updated_at: now,
  };
}

export function legRows(tenantId: string, { callId, record }: FoldedCall) {
  return record.legs.map((leg) => ({
    tenant_id: tenantId,
    call_id: callId,
    leg_sid: leg.legSid,
    to_number: leg.to,
    person_id: leg.personId,
    department_id: leg.departmentId,
    visit: leg.visit,
    status: leg.status,
    result: leg.result,
    started_at: instant(leg.startedAt),
    ringing_at: instant(leg.ringingAt),
    picked_up_at: instant(leg.pickedUpAt),
    bridged_at: instant(leg.bridgedAt),
    ended_at: instant(leg.endedAt),
    ring_seconds: leg.ringSeconds,
    talk_seconds: leg.talkSeconds,
  }));
}

export function stepRows(tenantId: string, { callId, record }: FoldedCall) {
  return record.journey.map((step) => ({
    tenant_id: tenantId,
    call_id: callId,
    visit: step.visit,
    step_id: step.stepId,
    step_type: step.stepType,
    step_name: step.stepName,
    entered_at: instant(step.enteredAt),
    left_at: instant(step.leftAt),
    exit: step.exit,
    input: step.input,
  }));
}

export function instant(millis: number | null): string | null {
  return millis === null ? null : new Date(millis).toISOString();
}
