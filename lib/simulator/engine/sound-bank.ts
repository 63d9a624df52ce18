import { createHash } from 'node:crypto';
import type { AudioClip } from '../sound/audio-clip';
import { audioClip, silence, TELEPHONE_RATE } from '../sound/audio-clip';
import { beepTone, busyTone, dtmfTone, notInServiceTone, ringingTone } from '../sound/tones';
import { encodeWav, toTelephoneClip } from '../sound/wav';
import type { AudioFiles } from '../store/box-store';
import { estimateSpeechSeconds } from './estimate-speech';
import type { SoundSource } from './sound';

export type Speaker = { speak(text: string, voice?: string | null): Promise<AudioClip> };

const REMEMBERED_MAX = 4_000;

/** Makes sounds from their sources, knows how long they last, and hands them out as WAV under an id. */
export class SoundBank {
  readonly #speaker: Speaker | null;
  readonly #files: AudioFiles;
  readonly #estimates: () => boolean;
  readonly #onError: (error: unknown) => void;
  readonly #remembered = new Map<string, SoundSource>();

  /** `estimates` says whether the length of speech may be estimated instead of synthesised (always when there is no speaker). */
  constructor(options: {
    speaker: Speaker | null;
    files: AudioFiles;
    estimates: () => boolean;
    onError: (error: unknown) => void;
  }) {
    this.#speaker = options.speaker;
    this.#files = options.files;
    this.#estimates = options.estimates;
    this.#onError = options.onError;
  }

  /** Seconds that the source sounds; a promise only where it has to be made first. */
  seconds(source: SoundSource): number | Promise<number> {
    if (source.kind === 'tone' || source.kind === 'keys' || source.kind === 'silence') return source.seconds;
    if (source.kind === 'sequence') return sumOf(source.sources.map((part) => this.seconds(part)));
    if (source.kind === 'speech' && (this.#speaker === null || this.#estimates()))
      return estimateSpeechSeconds(source.text);
    return this.clip(source).then((clip) => clip.seconds);
  }

  async clip(source: SoundSource): Promise<AudioClip> {
    if (source.kind === 'tone') return toneClip(source.tone, source.country, source.seconds);
    if (source.kind === 'keys') return dtmfTone(source.digits);
    if (source.kind === 'silence') return silence(source.seconds);
    if (source.kind === 'sequence') return joined(await Promise.all(source.sources.map((part) => this.clip(part))));
    if (source.kind === 'stored') {
      const bytes = this.#files.read(source.audioId);
      return bytes === null ? silence(0) : toTelephoneClip(bytes);
    }
    if (this.#speaker === null) return silence(estimateSpeechSeconds(source.text));
    try {
      return await this.#speaker.speak(source.text, source.voice);
    } catch (error) {
      // A text that cannot be spoken keeps its place in the call: it is shown, and lasts as long as it would.
      this.#onError(error);
      return silence(estimateSpeechSeconds(source.text));
    }
  }

  /** Keeps a WAV file; the same bytes have the same id. */
  keep(bytes: Uint8Array): SoundSource {
    const audioId = `f${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}`;
    this.#files.write(audioId, bytes);
    return { kind: 'stored', audioId };
  }

  /** An id under which `wav` finds the sound again, for as long as it is among the last few thousand. */
  idOf(source: SoundSource): string {
    if (source.kind === 'stored') return source.audioId;
    const id = `s${createHash('md5').update(JSON.stringify(source)).digest('hex')}`;
    this.#remembered.delete(id);
    this.#remembered.set(id, source);
    if (this.#remembered.size > REMEMBERED_MAX) {
      for (const oldest of this.#remembered.keys()) {
        this.#remembered.delete(oldest);
        break;
      }
    }
    return id;
  }

  async wav(audioId: string): Promise<Uint8Array | null> {
    const remembered = this.#remembered.get(audioId);
    if (remembered === undefined && this.#files.read(audioId) === null) return null;
    const clip = await this.clip(remembered ?? { kind: 'stored', audioId });
    return encodeWav([clip.samples], TELEPHONE_RATE);
  }
}

function sumOf(seconds: readonly (number | Promise<number>)[]): number | Promise<number> {
  const known = seconds.filter((value) => typeof value === 'number');
  const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
  return known.length === seconds.length ? total(known) : Promise.all(seconds).then(total);
}

function joined(clips: readonly AudioClip[]): AudioClip {
  const samples = new Int16Array(clips.reduce((sum, clip) => sum + clip.samples.length, 0));
  let at = 0;
  for (const clip of clips) {
    samples.set(clip.samples, at);
    at += clip.samples.length;
  }
  return audioClip(samples);
}

function toneClip(tone: string, country: string, seconds: number): AudioClip {
  if (tone === 'ringing') return ringingTone(country, seconds);
  if (tone === 'busy') return busyTone(country, seconds);
  return tone === 'beep' ? beepTone() : notInServiceTone();
}
