/** Speech is sent at the telephone's rate: the browser's own resampling is better than ours would be. */
const RATE = 8000;
const HEADER_BYTES = 44;

export type VoiceRecording = {
  /** Ends the recording: a WAV file, or null when nothing was said for as long as a word takes. */
  finish(): Promise<Uint8Array<ArrayBuffer> | null>;
};

/** Shorter than this is a slip of the finger. */
const SECONDS_MIN = 0.25;

/** Begins to record from the microphone. Throws what the browser throws when there is none or it is not allowed. */
export async function startVoiceRecording(): Promise<VoiceRecording> {
  const stream = await navigator.mediaDevices.getUserMedia({
    audio: { echoCancellation: true, noiseSuppression: true },
  });
  const recorder = new MediaRecorder(stream);
  const chunks: Blob[] = [];
  recorder.ondataavailable = ({ data }) => chunks.push(data);
  recorder.start();
  return {
    async finish() {
      await new Promise((resolve) => {
        recorder.onstop = resolve;
        recorder.stop();
      });
      for (const track of stream.getTracks()) track.stop();
      const bytes = await new Blob(chunks).arrayBuffer();
      const decoded = await new OfflineAudioContext(1, 1, RATE).decodeAudioData(bytes).catch(() => null);
      return decoded === null || decoded.duration < SECONDS_MIN ? null : encodeWav(decoded.getChannelData(0));
    },
  };
}

/** A WAV file (8 kHz, mono, 16 bit) of samples between -1 and 1. */
export function encodeWav(samples: Float32Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(HEADER_BYTES + samples.length * 2);
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode('RIFF'), 0);
  view.setUint32(4, bytes.length - 8, true);
  bytes.set(new TextEncoder().encode('WAVEfmt '), 8);
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, RATE, true);
  view.setUint32(28, RATE * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  bytes.set(new TextEncoder().encode('data'), 36);
  view.setUint32(40, samples.length * 2, true);
  samples.forEach((value, index) => {
    view.setInt16(HEADER_BYTES + index * 2, Math.max(-1, Math.min(1, value)) * 32767, true);
  });
  return bytes;
}
