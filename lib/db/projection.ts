import type { PoolClient } from 'pg';
import { newId } from '../config/new-id';
import type { CallEvent } from '../core/calls/call-event';
import type { TenantScope } from '../core/shared/tenant-scope';
import type { JournalRecord } from '../journal/journal-record';
import { bulkUpsertSql } from './bulk-upsert';
import {
  callRow,
  type FoldedCall,
  instant,
  legRows,
  stepRows,
  UPSERT_CALLS,
  UPSERT_LEGS,
  UPSERT_STEPS,
} from './call-tables';
import { pool } from './client';
import { type JobRequest, jobSpecsOf } from './jobs';
import { storableJson } from './storable-json';

/**
 * Carries journal records into the call tables: one transaction for a batch, whatever tenants are in it. Plain SQL on the
 * pool instead of Prisma, because rows come by the hundred. What a reader would get wrong: `enterTenant` also takes the
 * tenant's projection lock, without which two machines that fold one call at once would each miss the other's events.
 */
export type Projection = {
  /** Everything after it is about this tenant. Tenants are entered in ascending order of id, else two batches could wait for each other. */
  enterTenant(scope: TenantScope): Promise<void>;
  /** Stores the records not stored yet; `callId` null where a record is about no call. */
  storeRawEvents(records: readonly { record: JournalRecord; callId: string | null }[]): Promise<void>;
  /** All events known of the calls, and the state that was projected before. */
  loadCalls(callIds: readonly string[]): Promise<Map<string, { events: CallEvent[]; before: ProjectedState | null }>>;
  saveCalls(calls: readonly FoldedCall[]): Promise<void>;
  /** Stores what the carrier said of recordings; returns those whose sound is still to be fetched. */
  saveRecordings(calls: readonly FoldedCall[]): Promise<{ recordingId: string; callId: string }[]>;
  enqueue(jobs: readonly JobRequest[]): Promise<void>;
  /** Tells the live pages, when the transaction is committed. */
  announce(callIds: readonly string[]): Promise<void>;
  /** For what else belongs in the transaction. */
  query<Row extends object>(sql: string, values: unknown[]): Promise<Row[]>;
};

export type ProjectedState = { endedAt: number | null; missed: boolean | null; outcome: string | null };

/** Runs `work` in one transaction: all of it is stored or, when it throws, nothing. */
export async function inProjection<Result>(work: (projection: Projection) => Promise<Result>): Promise<Result> {
  const client = await pool().connect();
  let failed: Error | undefined;
  try {
    await client.query('begin');
    const result = await work(projectionOn(client));
    await client.query('commit');
    return result;
  } catch (error) {
    failed = error instanceof Error ? error : new Error(String(error));
    await client.query('rollback').then(
      () => {
        failed = undefined;
      },
      () => undefined,
    );
    throw error;
  } finally {
    // A connection that could not even roll back is thrown away.
    client.release(failed);
  }
}

// A notification holds 8000 bytes; a call id has 31.
const ANNOUNCED_CALLS_MAX = 200;

const INSERT_EVENTS = bulkUpsertSql({
  table: 'call_event',
  columns: {
    tenant_id: 'text',
    dedupe_key: 'text',
    call_id: 'text',
    source: 'text',
    received_at: 'timestamptz',
    url: 'text',
    params: 'jsonb',
    answer: 'text',
    answer_ms: 'float8',
    events: 'jsonb',
  },
  key: ['tenant_id', 'dedupe_key'],
  replaced: [],
});

const LOAD_EVENTS = 'select call_id, events from call_event where tenant_id = $1 and call_id = any ($2)';
const LOAD_STATES = 'select id, ended_at, missed, outcome from call where tenant_id = $1 and id = any ($2)';

// The carrier's word about a recording changes nothing of what became of it here.
const UPSERT_RECORDINGS = `insert into recording
    (tenant_id, id, call_id, carrier, carrier_sid, purpose, status, problem, duration_seconds, channels, person_id, department_id, started_at, delete_after,
    transcript_status, transcript)
  select r.tenant_id, r.id, r.call_id, r.carrier, r.carrier_sid, r.purpose, r.status, r.problem, r.duration_seconds, r.channels,
    r.person_id, r.department_id, r.started_at, r.started_at + make_interval(days => t.recording_days), r.transcript_status, r.transcript
  from json_to_recordset($1::json) as r(tenant_id text, id text, call_id text, carrier text, carrier_sid text, purpose text,
    status text, problem text, duration_seconds int, channels int, person_id text, department_id text, started_at timestamptz,
    transcript_status text, transcript text)
  join tenant t on t.id = r.tenant_id
  on conflict (tenant_id, carrier, carrier_sid) do update set
    purpose = excluded.purpose, person_id = excluded.person_id, department_id = excluded.department_id,
    duration_seconds = case when recording.status = 'stored' then recording.duration_seconds else excluded.duration_seconds end,
    channels = coalesce(recording.channels, excluded.channels),
    transcript_status = case when recording.status = 'deleted' then null else excluded.transcript_status end,
    transcript = case when recording.status = 'deleted' then null else excluded.transcript end,
    status = case when recording.status = 'pending' then excluded.status else recording.status end,
    problem = case when recording.status = 'pending' then excluded.problem else recording.problem end
  returning id, call_id, carrier_sid, status`;

function projectionOn(client: PoolClient): Projection {
  let tenantId = '';
  const rows: NamedQuery = async <Row extends object>(name: string, text: string, values: unknown[]) =>
    (await client.query<Row>({ name, text, values })).rows;
  const upsert = async (name: string, sql: string, list: readonly object[]): Promise<void> => {
    if (list.length > 0) await rows(name, sql, [storableJson(list)]);
  };

  return {
    async enterTenant(scope) {
      tenantId = scope.tenantId;
      const sql = `select set_config('app.tenant', $1, true), pg_advisory_xact_lock(hashtextextended('projection ' || $1, 0))`;
      await rows('enter_tenant', sql, [tenantId]);
    },

    storeRawEvents: (records) =>
      upsert(
        'insert_events',
        INSERT_EVENTS,
        records.map(({ record, callId }) => rawEventRow(record, callId)),
      ),

    loadCalls: (callIds) => loadCalls(rows, tenantId, callIds),

    async saveCalls(calls) {
      const now = new Date().toISOString();
      await upsert(
        'upsert_calls',
        UPSERT_CALLS,
        calls.map((call) => callRow(tenantId, call, now)),
      );
      await upsert(
        'upsert_legs',
        UPSERT_LEGS,
        calls.flatMap((call) => legRows(tenantId, call)),
      );
      await upsert(
        'upsert_steps',
        UPSERT_STEPS,
        calls.flatMap((call) => stepRows(tenantId, call)),
      );
    },

    saveRecordings: (calls) => saveRecordings(rows, tenantId, calls),

    async enqueue(jobs) {
      if (jobs.length > 0) await rows('enqueue_jobs', 'select enqueue_jobs($1::json)', [jobSpecsOf(jobs)]);
    },

    async announce(callIds) {
      for (let start = 0; start < callIds.length; start += ANNOUNCED_CALLS_MAX) {
        const payload = [tenantId, ...callIds.slice(start, start + ANNOUNCED_CALLS_MAX)].join(' ');
        await rows('announce', `select pg_notify('tenant_changes', $1)`, [payload]);
      }
    },

    query: async (sql, values) => (await client.query(sql, values)).rows,
  };
}

async function loadCalls(rows: NamedQuery, tenantId: string, callIds: readonly string[]): Promise<KnownCalls> {
  const known: KnownCalls = new Map();
  for (const id of callIds) known.set(id, { events: [], before: null });
  if (callIds.length === 0) return known;
  const values = [tenantId, [...callIds]];
  for (const row of await rows<{ call_id: string; events: CallEvent[] }>('load_events', LOAD_EVENTS, values)) {
    known.get(row.call_id)?.events.push(...row.events);
  }
  for (const row of await rows<StateRow>('load_states', LOAD_STATES, values)) {
    const call = known.get(row.id);
    const endedAt = row.ended_at === null ? null : row.ended_at.getTime();
    if (call) call.before = { endedAt, missed: row.missed, outcome: row.outcome };
  }
  return known;
}

async function saveRecordings(
  rows: NamedQuery,
  tenantId: string,
  calls: readonly FoldedCall[],
): Promise<{ recordingId: string; callId: string }[]> {
  const bySid = new Map(calls.flatMap((call) => recordingRows(tenantId, call)).map((row) => [row.carrier_sid, row]));
  const list = [...bySid.values()];
  if (list.length === 0) return [];
  const stored = await rows<SavedRecording>('upsert_recordings', UPSERT_RECORDINGS, [storableJson(list)]);
  return stored
    .filter((row) => row.status === 'pending' && bySid.get(row.carrier_sid)?.completed)
    .map((row) => ({ recordingId: row.id, callId: row.call_id }));
}

type NamedQuery = <Row extends object>(name: string, text: string, values: unknown[]) => Promise<Row[]>;
type KnownCalls = Map<string, { events: CallEvent[]; before: ProjectedState | null }>;
type StateRow = { id: string; ended_at: Date | null; missed: boolean | null; outcome: string | null };
type SavedRecording = { id: string; call_id: string; carrier_sid: string; status: string };

function rawEventRow(record: JournalRecord, callId: string | null) {
  return {
    tenant_id: record.tenantId,
    dedupe_key: record.dedupeKey,
    call_id: callId,
    source: record.source,
    received_at: instant(record.receivedAt),
    url: record.url,
    params: record.params,
    answer: record.answer,
    answer_ms: record.answerMs,
    events: record.events,
  };
}

function recordingRows(tenantId: string, { callId, carrier, record }: FoldedCall) {
  return record.recordings
    .filter((recording) => recording.status !== 'absent')
    .map((recording) => ({
      tenant_id: tenantId,
      id: newId('recording'),
      call_id: callId,
      carrier,
      carrier_sid: recording.recordingSid,
      purpose: recording.purpose,
      status: recording.status === 'failed' ? 'failed' : 'pending',
      problem: recording.status === 'failed' ? 'The carrier could not make this recording.' : null,
      duration_seconds: recording.durationSeconds,
      channels: recording.channels,
      person_id: recording.personId,
      department_id: recording.departmentId,
      started_at: instant(recording.startedAt),
      transcript_status: recording.transcript?.status ?? null,
      transcript: recording.transcript?.text ?? null,
      completed: recording.status === 'completed',
    }));
}
