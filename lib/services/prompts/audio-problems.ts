/** What is wrong with an audio file, in a sentence for whoever chose it. */
export class AudioProblem extends Error {}

/** The sentences for a file that does not become a prompt. Nothing is saved when one of them is said. */
export const AUDIO_PROBLEMS = {
  noAudio: 'This file is not audio. Choose a WAV, MP3, OGG, Opus, FLAC or WebM file.',
  broken: 'This audio file is broken or has no sound in it. Save it again, as WAV or MP3, and choose that.',
  aac: 'Your browser could not read this M4A or AAC file. Save it as MP3 or WAV and choose that.',
  otherKind: 'Audio of this kind cannot be read. Save it as WAV or MP3 and choose that.',
  empty: 'Choose an audio file first.',
  tooLarge: 'This file is larger than 20 MB. A prompt is at most five minutes long: cut it, or save it as MP3.',
  tooShort: 'This recording is shorter than half a second. Callers would hear nothing of it.',
  tooLong: 'This recording is longer than five minutes. Nobody listens that long: cut it and choose it again.',
  silent: 'This recording is silent. Check the microphone, and record it again.',
  tooSlow: 'This file took too long to read. Save it as WAV or MP3 and choose that.',
  failed: 'This file could not be read. Save it as WAV or MP3 and choose that.',
} as const;

/** For a WAV file of a coding that no decoder here reads; `coding` is its name. */
export function unreadWavProblem(coding: string): string {
  return `This WAV file is ${coding}, which Linekeeper cannot read. Save it as 16-bit PCM WAV or as MP3 and choose that.`;
}
