import type { RecordingFact } from './call-record';
import type { KnownEvents, Of } from './known-events';

const STAGES: readonly RecordingFact['status'][] = ['in-progress', 'absent', 'failed', 'completed'];

/** The recordings of a call in the order in which they began; of several messages about one the furthest stage is true. */
export function foldRecordings(known: KnownEvents): RecordingFact[] {
  const facts = [...known.recordings.entries()]
    .map(([sid, events]) => factOf(events, known.transcripts.get(sid) ?? []))
    .filter((fact) => fact !== null);
  return facts.sort((a, b) => a.startedAt - b.startedAt || (a.recordingSid < b.recordingSid ? -1 : 1));
}

function factOf(events: readonly Of<'recording'>[], transcripts: readonly Of<'transcript'>[]): RecordingFact | null {
  const furthestFirst = [...events].sort((a, b) => STAGES.indexOf(b.status) - STAGES.indexOf(a.status));
  const furthest = furthestFirst[0];
  if (furthest === undefined) return null;
  const first = <Value>(read: (event: Of<'recording'>) => Value | null | undefined): Value | null => {
    for (const event of furthestFirst) {
      const value = read(event);
      if (value !== null && value !== undefined) return value;
    }
    return null;
  };
  return {
    recordingSid: furthest.recordingSid,
    purpose: furthest.purpose,
    status: furthest.status,
    durationSeconds: first((event) => event.durationSeconds),
    channels: first((event) => event.channels),
    startedAt: first((event) => event.startedAt) ?? Math.min(...events.map(reckonedStart)),
    visit: first((event) => event.visit),
    personId: first((event) => event.personId),
    departmentId: first((event) => event.departmentId),
    transcript: transcriptOf(events, furthest.status, transcripts),
  };
}

/** Words that came are true, whatever else was told; of a recording that is none nothing is awaited. */
function transcriptOf(
  events: readonly Of<'recording'>[],
  status: RecordingFact['status'],
  transcripts: readonly Of<'transcript'>[],
): RecordingFact['transcript'] {
  const told = transcripts.find((event) => event.status === 'completed') ?? transcripts[0];
  if (told !== undefined) return { status: told.status, text: told.text };
  const isAwaited =
    status !== 'absent' && status !== 'failed' && events.some((event) => event.transcriptAsked === true);
  return isAwaited ? { status: 'awaited', text: null } : null;
}

/** A finished recording is told when it ends. */
function reckonedStart(event: Of<'recording'>): number {
  return event.at - (event.status === 'completed' ? (event.durationSeconds ?? 0) * 1000 : 0);
}
