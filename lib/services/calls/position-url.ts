import { z } from 'zod';
import type { TurnUrls } from '../../carriers/carrier';
import { voiceUrl } from '../../config/env';
import { openDeterministic, sealDeterministic } from '../../config/seal';
import type { CallFacts } from '../../core/flow/business';
import type { Instruction } from '../../core/flow/instruction';
import type { Position, TurnPart } from '../../core/flow/position';
import { recordingPurpose } from '../../core/flow/recording-purpose';
import { jsonSchema } from '../../core/shared/json';

/**
 * A call's position as URLs, and back. `at` is readable (flow version, step, visit); everything else is sealed for exactly that `at`, so
 * no value can be moved to another place of the flow. The same turn has the same URLs, byte by byte.
 */
const sealedPosition = z.tuple([z.string(), z.string(), z.number(), jsonSchema, z.record(z.string(), z.string())]);
const sealedCaller = z.tuple([
  z.string(),
  z.string().nullable(),
  z.string(),
  z.string().nullable(),
  z.string().nullable(),
]);
const sealedLeg = z.tuple([z.string(), z.string().nullable(), z.string().nullable(), z.boolean()]);
const sealedRecording = z.tuple([
  z.string(),
  z.enum(['call', 'voicemail']),
  z.string().nullable(),
  z.string().nullable(),
  z.boolean().optional(),
]);
const sealedTranscript = z.tuple([z.string()]);

/** What is known of a leg that was rung at a position. */
export type LegPlace = {
  tenantId: string;
  visit: number;
  personId: string | null;
  departmentId: string | null;
  acceptRequired: boolean;
};

/** What is known of a recording that was started at a position. */
export type RecordingPlace = {
  tenantId: string;
  flowVersionId: string;
  visit: number;
  purpose: 'call' | 'voicemail';
  personId: string | null;
  departmentId: string | null;
  /** True: the carrier was asked to write it down. */
  transcriptAsked: boolean;
};

/** The URLs that the answer to a turn of `call` may name. `leg`: the turn is played to that leg, which comes back with its key. */
export function turnUrls(
  carrier: string,
  turn: { position: Position; call: CallFacts; instructions: readonly Instruction[] },
  leg: number | null = null,
): TurnUrls {
  const { position, call } = turn;
  const base = `${voiceUrl()}/api/voice/${carrier}`;
  const at = `${position.flowVersionId}.${position.stepId}.${position.visit}`;
  const place = `at=${encodeURIComponent(at)}`;
  const { tenantId, numberId, arrivedAt, memo, values } = position;
  let sealedPlace: string | null = null;
  const next = () => {
    sealedPlace ??= `${place}&s=${seal('position', at, [tenantId, numberId, arrivedAt, memo, values])}`;
    return `${base}/continue?${sealedPlace}`;
  };
  const caller = () => {
    const { callSid, from, to, callerName, forwardedFrom } = call;
    return seal('caller', at, [callSid, from, to, callerName, forwardedFrom]);
  };
  const last = turn.instructions.at(-1);
  const dial = last?.kind === 'dial' ? last : null;
  const transcriptAsked = last?.kind === 'record' && last.transcribe === true;
  return {
    next: () => (leg === null ? next() : `${next()}&part=accept&leg=${leg}&c=${caller()}`),
    whisper: (index) => `${next()}&part=whisper&leg=${index}&c=${caller()}`,
    legStatus(index) {
      const target = dial?.targets[index];
      const facts = [
        tenantId,
        target?.personId ?? null,
        target?.departmentId ?? null,
        (dial?.accept?.key ?? null) !== null,
      ];
      return `${base}/status?${place}&leg=${index}&s=${seal(`leg ${index}`, at, facts)}`;
    },
    recording() {
      const { purpose, personId, departmentId } = purposeOf(position, dial?.targets ?? []);
      const facts = [tenantId, purpose, personId, departmentId, ...(transcriptAsked ? [true] : [])];
      return `${base}/recording?${place}&s=${seal('recording', at, facts)}`;
    },
    transcript: () => `${base}/recording?${place}&of=words&s=${seal('transcript', at, [tenantId])}`,
    audio: audioUrl,
  };
}

/** The carrier fetches audio from the voice process; the seal keeps anybody from trying keys. */
export function audioUrl(key: string): string {
  return `${voiceUrl()}/api/audio/${encodeURIComponent(sealDeterministic(key, AUDIO))}`;
}

/** The key in storage of an audio URL's last part; null when it is none of ours. */
export function readAudioName(name: string): string | null {
  return openDeterministic(name, AUDIO);
}

const AUDIO = 'audio';

/** A position that a request came back to. `caller`: the caller's own call, when a leg asks, which knows itself only. */
export type PositionPlace = {
  position: Position;
  part: TurnPart;
  leg: number;
  caller: Omit<CallFacts, 'numberId'> | null;
};

/** Null when the URL holds no position of ours. */
export function readPositionUrl(query: URLSearchParams): PositionPlace | null {
  const at = readAt(query);
  const opened = at === null ? null : unseal('position', at.text, query.get('s'), sealedPosition);
  if (at === null || opened === null) return null;
  const [tenantId, numberId, arrivedAt, memo, values] = opened;
  const { flowVersionId, stepId, visit } = at;
  const part = query.get('part');
  return {
    position: { flowVersionId, stepId, visit, tenantId, numberId, arrivedAt, memo, values },
    part: part === 'whisper' || part === 'accept' ? part : 'step',
    leg: readLeg(query),
    caller: readCaller(query, at.text),
  };
}

function readCaller(query: URLSearchParams, at: string): PositionPlace['caller'] {
  const opened = unseal('caller', at, query.get('c'), sealedCaller);
  if (opened === null) return null;
  const [callSid, from, to, callerName, forwardedFrom] = opened;
  return { callSid, from, to, callerName, forwardedFrom };
}

/** The leg that a status callback is about; null when the URL names none (the call's own status). */
export function readLegUrl(query: URLSearchParams): LegPlace | null {
  const at = readAt(query);
  const opened = at === null ? null : unseal(`leg ${readLeg(query)}`, at.text, query.get('s'), sealedLeg);
  if (at === null || opened === null) return null;
  const [tenantId, personId, departmentId, acceptRequired] = opened;
  return { tenantId, visit: at.visit, personId, departmentId, acceptRequired };
}

export function readRecordingUrl(query: URLSearchParams): RecordingPlace | null {
  const at = readAt(query);
  const opened = at === null ? null : unseal('recording', at.text, query.get('s'), sealedRecording);
  if (at === null || opened === null) return null;
  const [tenantId, purpose, personId, departmentId, transcriptAsked = false] = opened;
  const { visit, flowVersionId } = at;
  return { tenantId, flowVersionId, visit, purpose, personId, departmentId, transcriptAsked };
}

/** Whose the words of a recording are; null when the URL asks for none (see `transcript` of the turn's URLs). */
export function readTranscriptUrl(query: URLSearchParams): { tenantId: string } | null {
  const at = query.get('of') === 'words' ? readAt(query) : null;
  const opened = at === null ? null : unseal('transcript', at.text, query.get('s'), sealedTranscript);
  return opened === null ? null : { tenantId: opened[0] };
}

function readAt(query: URLSearchParams) {
  const text = query.get('at');
  const match = text === null ? null : /^([^.]*)\.([^.]+)\.([1-9]\d{0,5})$/.exec(text);
  if (text === null || match === null) return null;
  return { text, flowVersionId: match[1] ?? '', stepId: match[2] ?? '', visit: Number(match[3]) };
}

function readLeg(query: URLSearchParams): number {
  const leg = query.get('leg') ?? '';
  return /^\d{1,2}$/.test(leg) ? Number(leg) : 0;
}

function seal(purpose: string, at: string, values: unknown): string {
  return sealDeterministic(JSON.stringify(values), `${purpose} ${at}`);
}

function unseal<Value>(purpose: string, at: string, sealed: string | null, schema: z.ZodType<Value>): Value | null {
  const json = sealed === null ? null : openDeterministic(sealed, `${purpose} ${at}`);
  return json === null ? null : (schema.safeParse(JSON.parse(json)).data ?? null);
}

/** A conversation is with the person who was rung, if it was one only; who of several took it, the legs tell. */
function purposeOf(position: Position, targets: readonly { personId: string | null; departmentId: string | null }[]) {
  const purpose = recordingPurpose(position);
  const [first] = targets;
  if (purpose.purpose === 'voicemail' || first === undefined) return purpose;
  const isOne = <Key extends 'personId' | 'departmentId'>(key: Key) =>
    targets.every((each) => each[key] === first[key]);
  return {
    purpose: purpose.purpose,
    personId: isOne('personId') ? first.personId : null,
    departmentId: isOne('departmentId') ? first.departmentId : null,
  };
}
