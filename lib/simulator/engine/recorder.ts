import type { HttpMethod } from '../webhooks/webhook-client';
import type { Exchange } from './exchange';
import type { Leg, Track } from './leg';
import type { RecordingRow } from './recording-row';
import { rfc2822 } from './rfc-2822';
import { sendCallback } from './send-callback';
import type { Voice } from './sound';

export const RECORDING_EVENTS = ['in-progress', 'completed', 'absent'] as const;
export type RecordingEvent = (typeof RECORDING_EVENTS)[number];
export type RecordingCallback = { url: string; method: HttpMethod; events: ReadonlySet<RecordingEvent> };
export type RecorderOptions = {
  source: RecordingRow['source'];
  channels: 1 | 2;
  track: RecordingRow['track'];
  trimSilence: boolean;
  callback: RecordingCallback | null;
};

/** Records one leg: what its telephone says is the inbound track (channel 1), what it hears the outbound one (channel 2). */
export class Recorder {
  readonly row: RecordingRow;
  readonly #exchange: Exchange;
  readonly #leg: Leg;
  readonly #options: RecorderOptions;
  readonly #startTick: number;
  readonly #tap: (track: Track, sound: Voice) => void;

  constructor(exchange: Exchange, leg: Leg, options: RecorderOptions) {
    this.#exchange = exchange;
    this.#leg = leg;
    this.#options = options;
    this.#startTick = leg.strand.tick;
    const now = leg.strand.now();
    this.row = {
      sid: leg.strand.sid('RE'),
      callSid: leg.sid,
      source: options.source,
      status: 'in-progress',
      channels: options.channels,
      track: options.track,
      startedAt: now,
      updatedAt: now,
      seconds: 0,
      durationSeconds: null,
      items: [],
      order: exchange.nextOrder(),
    };
    this.#tap = (track, sound) => this.#hear(track, sound);
    leg.taps.add(this.#tap);
    exchange.recorders.set(this.row.sid, this);
    leg.diary.note(`recording ${this.row.sid} started`);
    this.#report('in-progress');
  }

  get url(): string {
    return `${this.#exchange.baseUrl()}${this.#exchange.accountPath()}/Recordings/${this.row.sid}`;
  }

  /** Second of the recording at which the last thing said has ended, at most now; 0 when nothing was said. */
  spokenSeconds(): number {
    const now = this.#secondsSoFar();
    return Math.min(now, Math.max(0, ...this.row.items.map((item) => item.offsetSeconds + item.seconds)));
  }

  /** Ends the recording once. Returns false when nothing was recorded: there is then no recording, only the event `absent`. */
  stop(): boolean {
    if (this.row.status !== 'in-progress' && this.row.status !== 'paused') return this.row.status === 'completed';
    this.#leg.taps.delete(this.#tap);
    this.#exchange.recorders.delete(this.row.sid);
    const total = this.#secondsSoFar();
    this.row.seconds = total;
    if (this.#options.trimSilence) this.#trim();
    this.row.updatedAt = this.#leg.strand.now();
    if (this.row.seconds <= 0) {
      this.row.status = 'absent';
      this.row.durationSeconds = 0;
      this.#report('absent');
      return false;
    }
    this.row.status = 'completed';
    this.row.durationSeconds = Math.max(1, Math.round(this.row.seconds));
    this.#exchange.store.recordings.put(this.row.sid, this.row);
    this.#leg.diary.note(`recording ${this.row.sid} completed`);
    this.#report('completed');
    return true;
  }

  pause(paused: boolean): void {
    this.row.status = paused ? 'paused' : 'in-progress';
  }

  #secondsSoFar(): number {
    return (this.#leg.strand.tick - this.#startTick) / 1000;
  }

  #hear(track: Track, sound: Voice): void {
    if (sound.source === null || this.row.status === 'paused') return;
    if (this.row.track !== 'both' && this.row.track !== track) return;
    const channel = this.row.channels === 2 && track === 'outbound' ? 1 : 0;
    const { seconds, source, text } = sound;
    this.row.items.push({ offsetSeconds: this.#secondsSoFar(), seconds, channel, source, text });
  }

  #trim(): void {
    const end = this.spokenSeconds();
    const start = Math.min(end, ...this.row.items.map((item) => item.offsetSeconds));
    for (const item of this.row.items) item.offsetSeconds -= start;
    this.row.seconds = end - start;
  }

  #report(event: RecordingEvent): void {
    const callback = this.#options.callback;
    const { row } = this;
    if (callback === null || !callback.events.has(event)) return;
    const leg = this.#leg;
    const params: Record<string, string> = {
      AccountSid: this.#exchange.accountSid,
      CallSid: row.callSid,
      RecordingSid: row.sid,
      RecordingUrl: this.url,
      RecordingStatus: event,
      RecordingChannels: String(row.channels),
      RecordingStartTime: rfc2822(row.startedAt),
      RecordingSource: row.source,
      RecordingTrack: row.track,
      Timestamp: rfc2822(leg.strand.now()),
      ErrorCode: '0',
    };
    if (row.durationSeconds !== null) params['RecordingDuration'] = String(row.durationSeconds);
    leg.deliveries = sendCallback(
      this.#exchange,
      leg.strand,
      {
        url: callback.url,
        method: callback.method,
        params,
        callSid: leg.sid,
        purpose: 'recording',
        onFailure: (code, message) => leg.diary.warn(code, message),
      },
      leg.deliveries,
    );
  }
}
