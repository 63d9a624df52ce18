import { BOX_PATH } from './box-client';
import type { Heard } from './box-protocol';

const BUFFERS_MAX = 60;
/** A key sounds as long as on a telephone. */
const KEY_SECONDS = 0.15;
const KEYS = ['123', '456', '789', '*0#'];
const ROWS = [697, 770, 852, 941];
const COLUMNS = [1209, 1336, 1477];

type Playing = { source: AudioBufferSourceNode; isLoop: boolean };

/**
 * What the handsets of this page sound like. The carrier says when a sound begins; a new sound of the same speaker on the same
 * handset takes the place of the one before it, as it did for the carrier. Silent until `turnOn`, which needs a click.
 */
export class SoundPlayer {
  #context: AudioContext | null = null;
  #isOn = false;
  readonly #buffers = new Map<string, Promise<AudioBuffer>>();
  readonly #playing = new Map<string, Playing>();
  /** The newest sound asked for by handset and speaker: one that was loaded too late is not played. */
  readonly #wanted = new Map<string, string>();
  readonly #bells = new Map<string, () => void>();

  async turnOn(): Promise<void> {
    this.#context ??= new AudioContext();
    this.#isOn = true;
    await this.#context.resume();
  }

  turnOff(): void {
    this.#isOn = false;
    for (const key of this.#playing.keys()) this.#stop(key);
    for (const number of this.#bells.keys()) this.stopBell(number);
  }

  /** Plays what a handset just heard. */
  async hear(number: string, heard: Heard): Promise<void> {
    const key = `${number} ${heard.by}`;
    this.#wanted.set(key, heard.id);
    if (heard.kind !== 'note') this.#stop(key);
    const context = this.#context;
    if (context === null || !this.#isOn || heard.audioUrl === null) return;
    const buffer = await this.#load(context, heard.audioUrl).catch(() => null);
    if (buffer === null || this.#wanted.get(key) !== heard.id || !this.#isOn) return;
    const source = context.createBufferSource();
    source.buffer = buffer;
    // The carrier says once that it rings; a telephone hears it until something else comes.
    source.loop = heard.kind === 'tone' && heard.text === 'ringing';
    source.connect(context.destination);
    source.start();
    this.#playing.set(key, { source, isLoop: source.loop });
    source.onended = () => {
      if (this.#playing.get(key)?.source === source) this.#playing.delete(key);
    };
  }

  /** The call has ended: whoever spoke is silent; a busy tone sounds to its end. */
  endCall(number: string, last: Heard | undefined): void {
    for (const by of ['carrier', 'peer', 'me'] as const) {
      const isLastTone = by === 'carrier' && last?.kind === 'tone' && last.text !== 'ringing';
      if (isLastTone) continue;
      this.#wanted.delete(`${number} ${by}`);
      this.#stop(`${number} ${by}`);
    }
  }

  /** Ends the ringing that a caller hears. */
  stopRinging(number: string): void {
    const key = `${number} carrier`;
    if (this.#playing.get(key)?.isLoop) this.#stop(key);
  }

  /** The bell of a ringing handset: two short warbles, then a pause, until it is stopped. */
  startBell(number: string): void {
    if (this.#context === null || !this.#isOn || this.#bells.has(number)) return;
    const context = this.#context;
    const ring = () => {
      for (const start of [0, 0.5]) warble(context, context.currentTime + start);
    };
    ring();
    const timer = setInterval(ring, 3000);
    this.#bells.set(number, () => clearInterval(timer));
  }

  stopBell(number: string): void {
    this.#bells.get(number)?.();
    this.#bells.delete(number);
  }

  /** The two tones of a key. */
  key(digit: string): void {
    const row = KEYS.findIndex((keys) => keys.includes(digit));
    if (this.#context === null || !this.#isOn || row === -1) return;
    const start = this.#context.currentTime;
    for (const hertz of [ROWS[row], COLUMNS[KEYS[row]?.indexOf(digit) ?? 0]]) {
      beep(this.#context, hertz ?? 0, start, KEY_SECONDS, 0.08);
    }
  }

  #load(context: AudioContext, audioUrl: string): Promise<AudioBuffer> {
    const known = this.#buffers.get(audioUrl);
    if (known !== undefined) return known;
    // The box names paths of its own; in this page it lives behind our server.
    const loaded = fetch(audioUrl.replace(/^\/box/, BOX_PATH)).then(async (answer) => {
      if (!answer.ok) throw new Error(`The sound could not be loaded (${answer.status}).`);
      return context.decodeAudioData(await answer.arrayBuffer());
    });
    loaded.catch(() => this.#buffers.delete(audioUrl));
    this.#buffers.set(audioUrl, loaded);
    const [oldest] = this.#buffers.keys();
    if (this.#buffers.size > BUFFERS_MAX && oldest !== undefined) this.#buffers.delete(oldest);
    return loaded;
  }

  #stop(key: string): void {
    this.#playing.get(key)?.source.stop();
    this.#playing.delete(key);
  }
}

function warble(context: AudioContext, start: number): void {
  for (let step = 0; step < 8; step++) {
    beep(context, step % 2 === 0 ? 1050 : 1320, start + step * 0.045, 0.05, 0.05);
  }
}

function beep(context: AudioContext, hertz: number, start: number, seconds: number, volume: number): void {
  const oscillator = context.createOscillator();
  const gain = context.createGain();
  oscillator.frequency.value = hertz;
  gain.gain.setValueAtTime(0, start);
  gain.gain.linearRampToValueAtTime(volume, start + 0.005);
  gain.gain.setValueAtTime(volume, start + seconds - 0.01);
  gain.gain.linearRampToValueAtTime(0, start + seconds);
  oscillator.connect(gain).connect(context.destination);
  oscillator.start(start);
  oscillator.stop(start + seconds);
}
