import { AppError } from '../../core/shared/app-error';
import { type AudioClip, TELEPHONE_RATE } from '../sound/audio-clip';
import { decodeAudio } from '../sound/decode-audio';
import { encodeWav } from '../sound/wav';
import { sendOnce } from '../webhooks/send-once';
import { WebhookFailure } from '../webhooks/webhook-failure';
import type { SoundSource } from './sound';
import type { SoundBank } from './sound-bank';

const FILE_BYTES_MAX = 20 * 1024 * 1024;
const FILES_KEPT_MAX = 200;
const HOPS_MAX = 10;

type Kept = { etag: string | null; source: SoundSource };

/** Fetches the files that <Play> names: without the call's parameters, and again only when they have changed. */
export class MediaLibrary {
  readonly #sounds: SoundBank;
  readonly #outside: () => boolean;
  readonly #kept = new Map<string, Kept>();

  /** `outside` says whether other machines than this one may be reached. */
  constructor(sounds: SoundBank, outside: () => boolean) {
    this.#sounds = sounds;
    this.#outside = outside;
  }

  /** Rejects with a WebhookFailure: what sendOnce says, 11200 for another status, 13420 for what is not a sound that can be played. */
  async fetch(url: string): Promise<SoundSource> {
    let address = url;
    for (let hop = 0; hop < HOPS_MAX; hop++) {
      const kept = this.#kept.get(address);
      const answer = await sendOnce({
        method: 'GET',
        url: address,
        headers: {
          'User-Agent': 'TwilioProxy/1.1',
          Accept: '*/*',
          ...(kept?.etag == null ? {} : { 'If-None-Match': kept.etag }),
        },
        body: null,
        connectMs: 5_000,
        readMs: 15_000,
        totalMs: 60_000,
        bodyBytesMax: FILE_BYTES_MAX,
        outside: this.#outside(),
      });
      if (answer.status === 304 && kept !== undefined) return kept.source;
      if (answer.status >= 300 && answer.status < 400 && answer.location !== null) {
        if (!URL.canParse(answer.location, address))
          throw new WebhookFailure(11100, 'Invalid URL format of a redirect', answer.location);
        address = new URL(answer.location, address).href;
        continue;
      }
      if (answer.status !== 200)
        throw new WebhookFailure(11200, `HTTP retrieval failure: the answer was ${answer.status}`, url);
      return this.#keep(address, answer.contentType, answer.etag, answer.body);
    }
    throw new WebhookFailure(11215, 'HTTP too many redirects', url);
  }

  async #keep(url: string, contentType: string | null, etag: string | null, body: Uint8Array): Promise<SoundSource> {
    let clip: AudioClip;
    try {
      clip = await decodeAudio(body, contentType);
    } catch (error) {
      const reason = error instanceof AppError ? error.message : 'The file is damaged.';
      throw new WebhookFailure(13420, `Play: ${reason.replace(/\.$/, '')}`, url);
    }
    const source = this.#sounds.keep(encodeWav([clip.samples], TELEPHONE_RATE));
    this.#kept.set(url, { etag, source });
    if (this.#kept.size > FILES_KEPT_MAX) {
      for (const oldest of this.#kept.keys()) {
        this.#kept.delete(oldest);
        break;
      }
    }
    return source;
  }
}
