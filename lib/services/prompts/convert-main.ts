import { AUDIO_PROBLEMS, AudioProblem } from './audio-problems';
import { convertAudio } from './convert-audio';

/**
 * A process of its own for one audio file (convert-in-child.ts starts it): the file comes by standard input; a line of JSON, then the
 * WAV file, go to standard output. Whatever a decoder does wrong with hostile bytes ends with it.
 */
async function main(): Promise<void> {
  const parts: Buffer[] = [];
  for await (const part of process.stdin) parts.push(part);
  try {
    const { wav, seconds } = await convertAudio(new Uint8Array(Buffer.concat(parts)));
    answer({ seconds }, wav);
  } catch (error) {
    answer({ problem: error instanceof AudioProblem ? error.message : AUDIO_PROBLEMS.failed }, new Uint8Array(0));
  }
}

function answer(facts: { seconds: number } | { problem: string }, wav: Uint8Array): void {
  process.stdout.write(`${JSON.stringify(facts)}\n`);
  process.stdout.write(wav);
}

await main();
