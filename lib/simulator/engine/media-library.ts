import { sendOnce } from '../webhooks/send-once';
import { WebhookFailure } from '../webhooks/webhook-failure';
import type { SoundSource } from './sound';
import type { SoundBank } from './sound-bank';

const FILE_BYTES_MAX = 20 * 1024 * 1024;
const FILES_KEPT_MAX = 200;
const HOPS_MAX = 10;
const TYPES = ['audio/wav', 'audio/wave', 'audio/x-wav', 'audio/vnd.wave', 'application/octet-stream'];

type Kept = { etag: string | null; source: SoundSource };

/** Fetches the files that <Play> names: without the call's parameters, and again only when they have changed. */
export class MediaLibrary {
  readonly #sounds: SoundBank;
  readonly #kept = new Map<string, Kept>();

  constructor(sounds: SoundBank) {
    this.#sounds = sounds;
  }

  /** Rejects with a WebhookFailure: what sendOnce says, 11200 for another status, 13420 for what is no WAV. */
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
      });
      if (answer.status === 304 && kept !== undefined) return kept.source;
      if (answer.status >= 300 && answer.status < 400 && answer.location !== null) {
        address = new URL(answer.location, address).href;
        continue;
      }
      if (answer.status !== 200)
        throw new WebhookFailure(11200, `HTTP retrieval failure: the answer was ${answer.status}`, url);
      return this.#keep(address, answer.contentType, answer.etag, answer.body);
    }
    throw new WebhookFailure(11215, 'HTTP too many redirects', url);
  }

  #keep(url: string, contentType: string | null, etag: string | null, body: Uint8Array): SoundSource {
    const type = (contentType ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
    if (!TYPES.includes(type))
      throw new WebhookFailure(13420, `Play: this carrier plays WAV files only, not ${type}`, url);
    const source = this.#sounds.keep(body);
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
