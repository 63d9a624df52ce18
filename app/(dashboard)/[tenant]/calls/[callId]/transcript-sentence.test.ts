import { describe, expect, it } from 'vitest';
import { transcriptSentence } from './transcript-sentence';

type Status = 'awaited' | 'completed' | 'failed';
const MINUTE = 60_000;

describe('a recording without a transcript says why', () => {
  it.each<[string, Status, string | null, number, number, string | null]>([
    ['one that was cut short', 'failed', null, 1, MINUTE, 'too short to transcribe'],
    ['one that was cut short, before the carrier has said so', 'awaited', null, 2, 0, 'too short to transcribe'],
    ['one that is being transcribed', 'awaited', null, 7, MINUTE, 'on its way'],
    ['one whose transcript never came', 'awaited', null, 7, 11 * MINUTE, 'did not send one'],
    ['one without words', 'failed', null, 7, MINUTE, 'could not make out any words'],
    ['one with an empty transcript', 'completed', ' ', 7, MINUTE, 'could not make out any words'],
    ['one with a transcript', 'completed', 'Call me.', 1, MINUTE, null],
  ])('%s', (_name, status, text, durationSeconds, ageMs, words) => {
    const sentence = transcriptSentence({ durationSeconds, transcript: { status, text } }, ageMs);
    if (words === null) expect(sentence).toBeNull();
    else expect(sentence).toContain(words);
  });
});
