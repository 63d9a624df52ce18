import { spawn } from 'node:child_process';
import { z } from 'zod';
import { AUDIO_CONVERSIONS_AT_ONCE, AUDIO_CONVERT_MS_MAX } from '../../config/limits';
import { AppError } from '../../core/shared/app-error';
import { AUDIO_PROBLEMS } from './audio-problems';
import type { ConvertedAudio } from './convert-audio';

/** From the folder of the installation, in which each of its processes runs. */
const PROGRAM = ['--import', 'tsx', 'lib/services/prompts/convert-main.ts'];
const factsSchema = z.union([z.object({ seconds: z.number() }), z.object({ problem: z.string() })]);

let running = 0;
const waiting: (() => void)[] = [];

/**
 * convertAudio in a process of its own, so that this one goes on answering and no file can hurt it. Throws AppError('invalid_input') with
 * the sentence for the field `audio`: what is wrong with the file, or that reading it took longer than AUDIO_CONVERT_MS_MAX.
 */
export async function convertInChild(bytes: Uint8Array): Promise<ConvertedAudio> {
  if (running >= AUDIO_CONVERSIONS_AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
  try {
    return readAnswer(await runProgram(bytes));
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

/** Refuses an audio file at its field. */
export function refuseAudio(sentence: string): never {
  throw new AppError('invalid_input', sentence, { fields: { audio: sentence } });
}

function runProgram(bytes: Uint8Array): Promise<Buffer | 'tooSlow'> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, PROGRAM, { stdio: ['pipe', 'pipe', 'ignore'], env: ownEnvironment() });
    const parts: Buffer[] = [];
    let isTooSlow = false;
    const timer = setTimeout(() => {
      isTooSlow = true;
      child.kill('SIGKILL');
    }, AUDIO_CONVERT_MS_MAX);
    child.stdout.on('data', (part: Buffer) => parts.push(part));
    // A child that ends before it has read everything closes its input: how it ended tells more than that.
    child.stdin.on('error', () => undefined);
    child.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.on('close', () => {
      clearTimeout(timer);
      resolve(isTooSlow ? 'tooSlow' : Buffer.concat(parts));
    });
    child.stdin.end(bytes);
  });
}

/** Nothing of ours that a file could read: no database, no keys. */
function ownEnvironment(): NodeJS.ProcessEnv {
  return { NODE_ENV: 'production' };
}

function readAnswer(answer: Buffer | 'tooSlow'): ConvertedAudio {
  if (answer === 'tooSlow') refuseAudio(AUDIO_PROBLEMS.tooSlow);
  const end = answer.indexOf('\n');
  if (end === -1) refuseAudio(AUDIO_PROBLEMS.failed);
  const facts = factsSchema.parse(JSON.parse(answer.toString('utf8', 0, end)));
  if ('problem' in facts) refuseAudio(facts.problem);
  return { wav: new Uint8Array(answer.subarray(end + 1)), seconds: facts.seconds };
}
