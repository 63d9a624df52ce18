import { Worker } from 'node:worker_threads';
import { AppError } from '../../core/shared/app-error';
import type { Voice } from './voice';

/** How long one text may take; the longest prompt took 7 s on a small machine. */
const SPEAK_MS_MAX = 60_000;

type Answer = { id: number; wav: Uint8Array } | { id: number; error: string };
type Waiting = { resolve: (wav: Uint8Array) => void; reject: (error: AppError) => void };

export type Flite = {
  /** A WAV file (16 kHz) of the text, which must have something to say. Throws AppError `unavailable`. */
  speak(text: string, voice: Voice): Promise<Uint8Array>;
  close(): Promise<void>;
};

/** The synthesiser in a thread of its own: begun with the first text, begun anew after a failure, one text after the other. */
export function createFlite(): Flite {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let watch: NodeJS.Timeout | undefined;
  let nextId = 1;
  let isClosed = false;

  function watchNext(): void {
    clearTimeout(watch);
    watch = waiting.size === 0 ? undefined : setTimeout(() => stop('took too long'), SPEAK_MS_MAX);
  }

  function stop(reason: string): Promise<number> | undefined {
    const stopped = worker;
    worker = undefined;
    clearTimeout(watch);
    for (const { reject } of waiting.values()) {
      reject(new AppError('unavailable', `The speech synthesiser ${reason}. Try again.`));
    }
    waiting.clear();
    return stopped?.terminate();
  }

  function begin(): Worker {
    // Without arguments of its own the thread would load the TypeScript loader a second time.
    const begun = new Worker(new URL('./flite-worker.mjs', import.meta.url), { execArgv: [] });
    begun.on('message', (answer: Answer) => {
      const one = waiting.get(answer.id);
      if (one === undefined) return;
      waiting.delete(answer.id);
      watchNext();
      if (waiting.size === 0) begun.unref();
      if ('wav' in answer) one.resolve(answer.wav);
      else one.reject(new AppError('unavailable', `The speech synthesiser failed: ${answer.error}`));
    });
    begun.on('error', (error) => begun === worker && stop(`failed: ${error.message}`));
    begun.on('exit', () => begun === worker && stop('stopped'));
    worker = begun;
    return begun;
  }

  return {
    speak(text, voice) {
      return new Promise((resolve, reject) => {
        if (isClosed) {
          reject(new AppError('unavailable', 'The speech synthesiser was closed.'));
          return;
        }
        const speaker = worker ?? begin();
        const id = nextId++;
        waiting.set(id, { resolve, reject });
        if (waiting.size === 1) watchNext();
        // A process that waits for speech stays alive; one that only has the synthesiser may end.
        speaker.ref();
        speaker.postMessage({ id, voice, text });
      });
    },
    async close() {
      isClosed = true;
      await stop('was closed');
    },
  };
}
