type Shown = {
  durationSeconds: number | null;
  transcript: { status: 'awaited' | 'completed' | 'failed'; text: string | null };
};

/** The carrier transcribes nothing shorter than two seconds; it states whole seconds, so two may have been less. */
const TOO_SHORT_SECONDS = 2;
/** The carrier needs a minute or two; what has not come by then will hardly come. */
const AWAITED_MS = 600_000;

/** Why a recording shows no transcript, `ageMs` after it was made; null when it shows one. */
export function transcriptSentence({ durationSeconds, transcript }: Shown, ageMs: number): string | null {
  if (transcript.status === 'completed' && transcript.text?.trim()) return null;
  const isShort = durationSeconds !== null && durationSeconds <= TOO_SHORT_SECONDS;
  if (isShort) return 'No transcript: the caller hung up within about two seconds, which is too short to transcribe.';
  if (transcript.status === 'awaited' && ageMs < AWAITED_MS)
    return 'The transcript is on its way. It usually takes a minute or two.';
  if (transcript.status === 'awaited') return 'No transcript: the carrier did not send one.';
  return 'No transcript: the carrier could not make out any words.';
}
