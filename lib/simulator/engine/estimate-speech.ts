const SECONDS_PER_CHARACTER = 0.065;
const SECONDS_MIN = 0.4;

/** How long a voice takes for a text, to a tenth of a second: about 15 characters a second. */
export function estimateSpeechSeconds(text: string): number {
  return Math.max(SECONDS_MIN, Math.round(text.length * SECONDS_PER_CHARACTER * 10) / 10);
}
