import { PROMPT } from '../prompt-strings';

export type MicrophoneRecording = {
  /** Ends the recording and gives it. */
  finish(): Promise<Blob>;
  /** Ends it for nothing. */
  cancel(): void;
};

const LEVELS_A_SECOND = 20;
const SMALLEST_DB = -60;

/**
 * Begins to record from the microphone; `onLevel` hears twenty times a second how loud it is, 0 to 1. Throws what the browser throws when
 * there is none or it is not allowed (microphoneProblem says it in words).
 */
export async function recordMicrophone(onLevel: (level: number) => void): Promise<MicrophoneRecording> {
  const stream = await navigator.mediaDevices.getUserMedia({
    audio: { echoCancellation: true, noiseSuppression: true },
  });
  const recorder = new MediaRecorder(stream);
  const parts: Blob[] = [];
  recorder.ondataavailable = ({ data }) => parts.push(data);
  const meter = startMeter(stream, onLevel);
  recorder.start();
  const release = () => {
    meter.stop();
    for (const track of stream.getTracks()) track.stop();
  };
  return {
    async finish() {
      const ended = new Promise((resolve) => {
        recorder.onstop = resolve;
      });
      recorder.stop();
      await ended;
      release();
      return new Blob(parts, { type: recorder.mimeType });
    },
    cancel() {
      if (recorder.state !== 'inactive') recorder.stop();
      release();
    },
  };
}

function startMeter(stream: MediaStream, onLevel: (level: number) => void): { stop(): void } {
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  context.createMediaStreamSource(stream).connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  const timer = setInterval(() => {
    analyser.getFloatTimeDomainData(samples);
    const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
    onLevel(Math.max(0, 1 - (10 * Math.log10(power + 1e-10)) / SMALLEST_DB));
  }, 1000 / LEVELS_A_SECOND);
  return {
    stop() {
      clearInterval(timer);
      context.close().catch(() => undefined);
    },
  };
}

/** Why the microphone cannot be used, and what to do about it. */
export function microphoneProblem(error: unknown): string {
  if (navigator.mediaDevices === undefined) return PROMPT.microphoneUnsafe;
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return PROMPT.microphoneMissing;
  return name === 'NotReadableError' || name === 'AbortError' ? PROMPT.microphoneBusy : PROMPT.microphoneRefused;
}
