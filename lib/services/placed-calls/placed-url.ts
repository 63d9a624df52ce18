import { z } from 'zod';
import type { TurnUrls } from '../../carriers/carrier';
import { voiceUrl } from '../../config/env';
import { openDeterministic, sealDeterministic } from '../../config/seal';
import type { RecordingTalk } from '../../core/placed-calls/record-by-phone';
import { audioUrl } from '../calls/position-url';

/**
 * Where a placed call stands, as the URL of its next request, and back: like a position in a flow, all that its next turn needs is in it,
 * sealed. `at` is readable (the placed call and its turn).
 */
const talkSchema = z.object({
  waitsFor: z.enum(['pickUp', 'recording', 'choice']),
  turn: z.number().int(),
  misses: z.number().int(),
  recordingSid: z.string().nullable(),
}) satisfies z.ZodType<RecordingTalk>;

const placeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('prompt'), tenantId: z.string(), talk: talkSchema }),
  /** `tries`: how often the call came back because the draft was not on this machine yet. */
  z.object({ kind: z.literal('trial'), tenantId: z.string(), tries: z.number().int() }),
  z.object({ kind: z.literal('status'), tenantId: z.string() }),
]);

export type PlacedPlace = z.infer<typeof placeSchema> & { placedCallId: string };

/** The URL of the next turn, or of status callbacks; absolute. */
export function placedUrl(carrier: string, { placedCallId, ...place }: PlacedPlace): string {
  const name = place.kind === 'status' ? 'placed-status' : 'placed';
  const turn = place.kind === 'prompt' ? place.talk.turn : place.kind === 'trial' ? place.tries : 0;
  const at = `${placedCallId}.${turn}`;
  const sealed = sealDeterministic(JSON.stringify(place), `placed ${at}`);
  return `${voiceUrl()}/api/voice/${carrier}/${name}?at=${encodeURIComponent(at)}&s=${sealed}`;
}

/** Null when the URL holds no place of ours. */
export function readPlacedUrl(query: URLSearchParams): PlacedPlace | null {
  const at = query.get('at') ?? '';
  const json = openDeterministic(query.get('s') ?? '', `placed ${at}`);
  const place = json === null ? undefined : placeSchema.safeParse(JSON.parse(json)).data;
  const placedCallId = at.slice(0, at.lastIndexOf('.'));
  return place === undefined ? null : { ...place, placedCallId };
}

/** Where the carrier comes back to; nobody is dialled in a placed call. */
export function placedUrls(carrier: string, next: PlacedPlace): TurnUrls {
  const { placedCallId, tenantId } = next;
  return {
    next: () => placedUrl(carrier, next),
    whisper: () => '',
    legStatus: () => '',
    transcript: () => '',
    recording: () => placedUrl(carrier, { kind: 'status', placedCallId, tenantId }),
    audio: audioUrl,
  };
}
