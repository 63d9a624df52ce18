import { EventEmitter } from 'node:events';
import type { NetworkSettings } from '../network/network-settings';
import type { BoxStore } from '../store/box-store';
import type { WebhookClient } from '../webhooks/webhook-client';
import type { CallRow } from './call-row';
import type { Clock } from './clock';
import type { FarEnd, Leg } from './leg';
import { MediaLibrary } from './media-library';
import type { Recorder } from './recorder';
import type { SoundBank } from './sound-bank';
import type { Verb } from './verb';
import type { WebhookLog } from './webhook-log';

export type ExchangeEvents = {
  /** A call began, changed its status or ended. */
  call: [row: CallRow];
  /** A leg is over and has been filed. */
  ended: [leg: Leg];
};

/** Finds the telephone that a number or a softphone's address rings; null when nobody has the number or nobody is registered. */
export type Directory = (address: string) => FarEnd | null;

/** The carrier's switch: what every call needs, and the calls that are up. */
export class Exchange {
  readonly accountSid: string;
  /** Where the carrier's REST API is reached, without a slash at the end. */
  readonly baseUrl: () => string;
  readonly clock: Clock;
  readonly webhooks: WebhookClient;
  readonly webhookLog: WebhookLog;
  readonly sounds: SoundBank;
  readonly media: MediaLibrary;
  readonly store: BoxStore;
  readonly verbs: Readonly<Record<string, Verb>>;
  readonly legs = new Map<string, Leg>();
  readonly recorders = new Map<string, Recorder>();
  readonly events = new EventEmitter<ExchangeEvents>();
  /** Receives every error that the carrier does not expect, with the call it belongs to; the carrier continues. */
  readonly onError: (error: unknown, callSid?: string) => void;
  #orders = 0;
  network: NetworkSettings;
  directory: Directory = () => null;

  constructor(parts: {
    accountSid: string;
    baseUrl: () => string;
    clock: Clock;
    webhooks: WebhookClient;
    webhookLog: WebhookLog;
    sounds: SoundBank;
    store: BoxStore;
    verbs: Readonly<Record<string, Verb>>;
    network: NetworkSettings;
    onError: (error: unknown, callSid?: string) => void;
  }) {
    this.accountSid = parts.accountSid;
    this.baseUrl = parts.baseUrl;
    this.clock = parts.clock;
    this.webhooks = parts.webhooks;
    this.webhookLog = parts.webhookLog;
    this.sounds = parts.sounds;
    this.media = new MediaLibrary(parts.sounds, () => this.network.outsideAddresses);
    this.store = parts.store;
    this.verbs = parts.verbs;
    this.network = parts.network;
    this.onError = parts.onError;
    this.events.setMaxListeners(0);
  }

  /** A number that is larger every time, over restarts too. */
  nextOrder(): number {
    this.#orders += 1;
    return this.store.starts * 1_000_000_000 + this.#orders;
  }

  accountPath(): string {
    return `/2010-04-01/Accounts/${this.accountSid}`;
  }
}
